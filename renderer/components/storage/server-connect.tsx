import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Server, ServerEntryInput, ServerTrial } from '#shared/ipc/commands/storage';
import { type CommandFailed, sendCommand } from '../../lib/command';
import { useChange } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { BusyButton } from '../busy-button';
import { ConfirmDialog } from '../confirm-dialog';
import { ServerFields } from './server-fields';
import { TrialResult } from './trial-result';
import { useServerForm } from './use-server-form';

interface Asked {
  readonly way: 'connect' | 'move';
  readonly entry: ServerEntryInput;
}

/** Asks for a server, tests it, and works on it from then on. `asksFirst`: the desk has data now that it would leave. */
export function ServerConnect(props: {
  readonly server: Server | null;
  readonly canKeepPassword: boolean;
  readonly asksFirst: boolean;
  /** Whether the desk has an office that can be moved to the server. */
  readonly canMove?: boolean;
  readonly back: ReactNode;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const form = useServerForm(props.server, props.canKeepPassword);
  const [asked, setAsked] = useState<Asked | null>(null);
  const test = useMutation<ServerTrial, CommandFailed, ServerEntryInput>({
    mutationFn: ({ server, password }) => sendCommand('storage.test', { server, password }),
  });
  const connect = useChange('storage.connect', ['storage.state']);
  const move = useChange('storage.moveThere', ['storage.move']);
  const error = test.error ?? connect.error ?? move.error;
  const ask = (way: Asked['way']) => form.handleSubmit((entry) => setAsked({ way, entry }))();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (props.asksFirst ? ask('connect') : form.handleSubmit((entry) => connect.mutate(entry))());
  };
  const tryIt = form.handleSubmit((entry) => {
    connect.reset();
    move.reset();
    test.mutate(entry);
  });
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <ServerFields form={form} canKeepPassword={props.canKeepPassword} />
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {error === null && test.data !== undefined && <TrialResult trial={test.data} />}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        {props.back}
        <Button variant="outlined" loading={test.isPending} onClick={() => void tryIt()}>
          {t('storage.test')}
        </Button>
        {props.canMove === true && (
          <Button variant="outlined" loading={move.isPending} onClick={() => void ask('move')}>
            {t('storage.moveThere')}
          </Button>
        )}
        <BusyButton type="submit" variant="contained" loading={connect.isPending}>
          {t('storage.connect')}
        </BusyButton>
      </Box>
      {asked !== null && (
        <ConfirmDialog
          title={t(asked.way === 'move' ? 'storage.moveThereTitle' : 'storage.useServerTitle')}
          text={t(asked.way === 'move' ? 'storage.moveThereText' : 'storage.useServerText')}
          confirmLabel={t(asked.way === 'move' ? 'storage.startMove' : 'storage.connect')}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            test.reset();
            (asked.way === 'move' ? move : connect).mutate(asked.entry);
          }}
        />
      )}
    </Box>
  );
}
