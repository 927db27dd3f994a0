import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpsBackup } from '#shared/domain/storage/file-fault';
import type { KeyNeed, StorageState } from '#shared/ipc/commands/storage';
import { BackupOffers } from '../../components/backup/backup-offers';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ServerConnect } from '../../components/storage/server-connect';
import { useChange } from '../../lib/use-command';
import { useSecondsUntil } from '../../lib/use-seconds-until';
import { KeyForm } from './key-form';
import { PasswordForm } from './password-form';
import { UpgradeForm } from './upgrade-form';

const KEY_TITLES = {
  'choose-passphrase': 'keys.gate.chooseTitle',
  'enter-passphrase': 'keys.gate.enterTitle',
  'recovery-phrase': 'keys.gate.phraseTitle',
} as const satisfies Record<KeyNeed, string>;

/** What is shown while the data cannot be opened: why, what helps, and the ways out. */
export function WaitingPage({ state }: { readonly state: StorageState }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const server = state.place.kind === 'server' ? state.place.server : null;
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: '#12325c', p: 2 }}>
      <Card sx={{ width: 620, maxWidth: '100%', p: 4, display: 'grid', gap: 2 }}>
        <Typography variant="h1" component="h1">
          {t(titleOf(state))}
        </Typography>
        {server !== null && <Typography color="textSecondary">{t('storage.currentServer', server)}</Typography>}
        {isEditing ? (
          <ServerConnect
            server={server}
            canKeepPassword={state.canKeepPassword}
            asksFirst={false}
            back={<Button onClick={() => setEditing(false)}>{t('storage.back')}</Button>}
          />
        ) : (
          <WaysOut state={state} edit={<EditButton isServer={server !== null} onClick={() => setEditing(true)} />} />
        )}
      </Card>
    </Box>
  );
}

function titleOf({ keyNeed, fileFault }: StorageState) {
  if (keyNeed !== null) return KEY_TITLES[keyNeed];
  return fileFault === null ? 'storage.waitingTitle' : 'storage.fileFaultTitle';
}

function EditButton({ isServer, onClick }: { readonly isServer: boolean; readonly onClick: () => void }) {
  const { t } = useTranslation();
  return <Button onClick={onClick}>{t(isServer ? 'storage.editServer' : 'storage.join')}</Button>;
}

function WaysOut({ state, edit }: { readonly state: StorageState; readonly edit: ReactNode }) {
  const { t } = useTranslation();
  const { fault } = state;
  const others = (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {edit}
      {state.place.kind === 'server' && state.hasDatabaseHere && <UseHereButton />}
    </Box>
  );
  if (state.phase === 'opening') return <Typography role="status">{t('storage.opening')}</Typography>;
  if (state.keyNeed !== null) {
    return (
      <>
        <KeyForm need={state.keyNeed} />
        {others}
      </>
    );
  }
  if (state.fileFault !== null) {
    return (
      <>
        <Alert severity="error">
          {t(`storage.fileFaults.${state.fileFault}`)} <NextTry at={state.nextTryAt} />
        </Alert>
        <RetryButton isMain={!helpsBackup(state.fileFault)} />
        {helpsBackup(state.fileFault) && (
          <BackupOffers others={state.fileFault === 'missing' ? <BeginAnewButton /> : undefined} />
        )}
        {others}
      </>
    );
  }
  return (
    <>
      {fault === null ? (
        <Typography>{t('storage.enterPassword')}</Typography>
      ) : (
        <Alert severity="error">
          {t(`storage.faults.${fault}`)} <NextTry at={state.nextTryAt} />
        </Alert>
      )}
      {(fault === null || fault === 'credentials') && <PasswordForm canKeepPassword={state.canKeepPassword} />}
      {fault === 'schema-older' && <UpgradeForm />}
      {fault !== null && fault !== 'credentials' && <RetryButton isMain />}
      {others}
    </>
  );
}

function NextTry({ at }: { readonly at: string | null }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(at);
  return seconds === null ? null : <span>{t('storage.nextTry', { seconds })}</span>;
}

/** The way on; beside a restore that is offered it is one of two. */
function RetryButton({ isMain }: { readonly isMain: boolean }) {
  const { t } = useTranslation();
  const retry = useChange('storage.retry', ['storage.state']);
  return (
    <Button
      variant={isMain ? 'contained' : 'outlined'}
      autoFocus
      sx={{ justifySelf: 'start' }}
      loading={retry.isPending}
      onClick={() => retry.mutate({})}
    >
      {t('storage.retry')}
    </Button>
  );
}

function BeginAnewButton() {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const begin = useChange('backup.beginAnew', ['storage.state']);
  return (
    <>
      <Button loading={begin.isPending} onClick={() => setAsked(true)}>
        {t('backup.beginAnew')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t('backup.beginAnewSure')}
          text={t('backup.beginAnewText')}
          confirmLabel={t('backup.beginAnew')}
          isHarmful
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            begin.mutate({});
          }}
        />
      )}
    </>
  );
}

function UseHereButton() {
  const { t } = useTranslation();
  const workHere = useChange('storage.workHere', ['storage.state']);
  return <Button onClick={() => workHere.mutate({})}>{t('storage.useHere')}</Button>;
}
