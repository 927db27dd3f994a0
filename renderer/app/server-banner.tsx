import { Alert, Box, Button } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type FileTrouble, isPassingTrouble } from '#shared/domain/storage/file-trouble';
import type { StorageState } from '#shared/ipc/commands/storage';
import { useChange } from '../lib/use-command';
import { useSecondsUntil } from '../lib/use-seconds-until';
import { countWaiting, onWaiting, stopWaiting } from '../lib/waiting-changes';
import { ClockDoubted } from './clock-doubted';

/** Says above every page that the server is gone, that the data file cannot be worked with, or that this computer's clock is wrong. */
export function ServerBanner({ state }: { readonly state: StorageState }) {
  if (state.phase === 'lost') return <Lost state={state} />;
  if (state.fileTrouble !== null) return <FileInTrouble trouble={state.fileTrouble} />;
  if (state.clockDoubt !== null) return <ClockDoubted doubt={state.clockDoubt} />;
  if (state.clockOffSeconds !== null) return <ClockOff seconds={state.clockOffSeconds} />;
  return null;
}

function Lost({ state }: { readonly state: StorageState }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(state.nextTryAt);
  const count = useSyncExternalStore(onWaiting, countWaiting);
  const retry = useChange('storage.retry', ['storage.state']);
  return (
    <Alert
      severity="warning"
      square
      action={
        <Box sx={{ display: 'flex', gap: 1 }}>
          {count > 0 && (
            <Button color="inherit" size="small" onClick={stopWaiting}>
              {t('storage.stopWaiting')}
            </Button>
          )}
          <Button color="inherit" size="small" onClick={() => retry.mutate({})}>
            {t('storage.retry')}
          </Button>
        </Box>
      }
    >
      <strong>{t('storage.lost')}</strong>
      {` ${t('storage.lostNote')} `}
      {count > 0 && `${t('storage.pending', { count })} `}
      {seconds !== null && t('storage.nextTry', { seconds })}
    </Alert>
  );
}

function FileInTrouble({ trouble }: { readonly trouble: FileTrouble }) {
  const { t } = useTranslation();
  const count = useSyncExternalStore(onWaiting, countWaiting);
  return (
    <Alert
      severity={isPassingTrouble(trouble) ? 'warning' : 'error'}
      square
      action={
        count > 0 && (
          <Button color="inherit" size="small" sx={{ whiteSpace: 'nowrap' }} onClick={stopWaiting}>
            {t('storage.stopWaiting')}
          </Button>
        )
      }
    >
      {t(`storage.fileTroubles.${trouble}`)} {count > 0 && t('storage.pending', { count })}
    </Alert>
  );
}

const MINUTE_SECONDS = 60;

function ClockOff({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  return (
    <Alert severity="warning" square>
      {t('storage.clockOff', { minutes: Math.round(Math.abs(seconds) / MINUTE_SECONDS) })}
    </Alert>
  );
}
