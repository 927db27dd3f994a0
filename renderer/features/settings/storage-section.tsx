import { Box, Button, Card, Chip, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageState } from '#shared/ipc/commands/storage';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useNotices } from '../../components/notice-provider';
import { ServerConnect } from '../../components/storage/server-connect';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { OfficeMove } from './office-move';
import { useOfficeMove } from './use-office-move';

/** Where the office's data is: on this computer, or on a server that many windows share. */
export function StorageSection() {
  const state = useCommandQuery('storage.state', {});
  return state.data === undefined ? null : <Places state={state.data} />;
}

function Places({ state }: { readonly state: StorageState }) {
  const { t } = useTranslation();
  const { place } = state;
  const [isEditing, setEditing] = useState(false);
  const server = place.kind === 'server' ? place.server : null;
  const move = useOfficeMove();
  if (move.kind === 'running') return <OfficeMove move={move} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 720, overflow: 'auto' }}>
      <OfficeMove move={move} />
      <PlaceCard title={t('storage.here')} note={t('storage.hereNote')} isCurrent={server === null}>
        {server !== null && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <AskedChange command="storage.moveHere" invalidates="storage.move" words="moveHere" />
            <AskedChange command="storage.workHere" invalidates="storage.state" words="useHere" />
          </Box>
        )}
      </PlaceCard>
      <PlaceCard title={t('storage.server')} note={t('storage.serverNote')} isCurrent={server !== null}>
        {server !== null && <Typography>{t('storage.currentServer', server)}</Typography>}
        {isEditing ? (
          <ServerConnect
            server={server}
            canKeepPassword={state.canKeepPassword}
            asksFirst
            canMove={server === null}
            back={<Button onClick={() => setEditing(false)}>{t('common.cancel')}</Button>}
          />
        ) : (
          <Button variant="outlined" sx={{ justifySelf: 'start' }} onClick={() => setEditing(true)}>
            {server === null ? t('storage.useServer') : t('storage.change')}
          </Button>
        )}
      </PlaceCard>
    </Box>
  );
}

function PlaceCard(props: {
  readonly title: string;
  readonly note: string;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Card component="section" aria-label={props.title} sx={{ p: 3, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography variant="h2">{props.title}</Typography>
        {props.isCurrent && <Chip size="small" color="primary" label={t('storage.current')} />}
      </Box>
      <Typography color="textSecondary">{props.note}</Typography>
      {props.children}
    </Card>
  );
}

/** A change without input that is asked for first. */
function AskedChange(props: {
  readonly command: 'storage.workHere' | 'storage.moveHere';
  readonly invalidates: 'storage.state' | 'storage.move';
  readonly words: 'useHere' | 'moveHere';
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [isAsked, setAsked] = useState(false);
  const change = useChange(props.command, [props.invalidates]);
  const label = t(`storage.${props.words}`);
  return (
    <>
      <Button variant="outlined" loading={change.isPending} onClick={() => setAsked(true)}>
        {label}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t(`storage.${props.words}Title`)}
          text={t(`storage.${props.words}Text`)}
          confirmLabel={label}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            change.mutate({}, { onError: notices.failed });
          }}
        />
      )}
    </>
  );
}
