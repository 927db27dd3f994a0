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

/** Asks for a server, tests it, and works on it from then on. `asksFirst`: the desk has data now that it would leave. */
export function ServerConnect(props: {
  readonly server: Server | null;
  readonly canKeepPassword: boolean;
  readonly asksFirst: boolean;
  readonly back: ReactNode;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const form = useServerForm(props.server, props.canKeepPassword);
  const [asked, setAsked] = useState<ServerEntryInput | null>(null);
  const test = useMutation<ServerTrial, CommandFailed, ServerEntryInput>({
    mutationFn: ({ server, password }) => sendCommand('storage.test', { server, password }),
  });
  const connect = useChange('storage.connect', ['storage.state']);
  const error = test.error ?? connect.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.handleSubmit((entry) => (props.asksFirst ? setAsked(entry) : connect.mutate(entry)))();
  };
  const tryIt = form.handleSubmit((entry) => {
    connect.reset();
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
        <BusyButton type="submit" variant="contained" loading={connect.isPending}>
          {t('storage.connect')}
        </BusyButton>
      </Box>
      {asked !== null && (
        <ConfirmDialog
          title={t('storage.useServerTitle')}
          text={t('storage.useServerText')}
          confirmLabel={t('storage.connect')}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            test.reset();
            connect.mutate(asked);
          }}
        />
      )}
    </Box>
  );
}
