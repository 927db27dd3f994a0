import { Box, Button, Card, Chip, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageState } from '#shared/ipc/commands/storage';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useNotices } from '../../components/notice-provider';
import { ServerConnect } from '../../components/storage/server-connect';
import { useChange, useCommandQuery } from '../../lib/use-command';

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
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 720, overflow: 'auto' }}>
      <PlaceCard title={t('storage.here')} note={t('storage.hereNote')} isCurrent={server === null}>
        {server !== null && <UseHere />}
      </PlaceCard>
      <PlaceCard title={t('storage.server')} note={t('storage.serverNote')} isCurrent={server !== null}>
        {server !== null && <Typography>{t('storage.currentServer', server)}</Typography>}
        {isEditing ? (
          <ServerConnect
            server={server}
            canKeepPassword={state.canKeepPassword}
            asksFirst
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

function UseHere() {
  const { t } = useTranslation();
  const notices = useNotices();
  const [isAsked, setAsked] = useState(false);
  const workHere = useChange('storage.workHere', ['storage.state']);
  return (
    <>
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        loading={workHere.isPending}
        onClick={() => setAsked(true)}
      >
        {t('storage.useHere')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t('storage.useHereTitle')}
          text={t('storage.useHereText')}
          confirmLabel={t('storage.useHere')}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            workHere.mutate({}, { onError: notices.failed });
          }}
        />
      )}
    </>
  );
}
