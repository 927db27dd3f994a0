import { Alert, AlertTitle, Box, LinearProgress, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRun } from '#shared/ipc/commands/backup';

const PERCENT = 100;

/** How a backup, a look or a restore stands: how far it is, or how it ended. */
export function BackupRunView({ run, stop }: { readonly run: BackupRun; readonly stop?: ReactNode }) {
  const { t } = useTranslation();
  if (run.kind === 'none') return null;
  if (run.kind === 'running') return <Running run={run} stop={stop} />;
  if (run.kind === 'stopped') {
    return <Alert severity="info">{t(run.task === 'restore' ? 'backup.restoreStopped' : 'backup.stopped')}</Alert>;
  }
  if (run.kind === 'failed') {
    return (
      <Alert severity="error">
        <AlertTitle>{t(`backup.failedTitles.${run.task}`)}</AlertTitle>
        <Box sx={{ overflowWrap: 'anywhere' }}>
          {[t(`backup.faults.${run.fault}`), run.place].filter((part) => part !== '').join(' · ')}
        </Box>
        {t(`backup.advice.${run.fault}`)}
      </Alert>
    );
  }
  return (
    <Alert severity={run.lostFiles > 0 ? 'warning' : 'success'} sx={{ overflowWrap: 'anywhere' }}>
      {sayDone(run)}
      {run.lostFiles > 0 && <Box>{t('backup.lostFiles', { count: run.lostFiles })}</Box>}
    </Alert>
  );

  function sayDone(done: Extract<BackupRun, { kind: 'done' }>): string {
    if (done.task === 'make') return `${t('backup.made')} · ${done.name}`;
    if (done.task === 'check') return `${t('backup.checkOk')} · ${done.name}`;
    return done.keptFile === null ? t('backup.restoredPlain') : t('backup.restored', { file: done.keptFile });
  }
}

function Running({ run, stop }: { readonly run: Extract<BackupRun, { kind: 'running' }>; readonly stop?: ReactNode }) {
  const { t } = useTranslation();
  const { task, phase, done, total } = run;
  const share = total === 0 ? null : Math.min(PERCENT, Math.floor((done / total) * PERCENT));
  const said = [t(`backup.tasks.${task}`), t(`backup.phases.${phase}`), share === null ? '' : `${share}%`];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between', minHeight: 32 }}>
        <Typography role="status">{said.filter((part) => part !== '').join(' · ')}</Typography>
        {run.canStop && stop}
      </Box>
      <LinearProgress
        aria-label={t(`backup.tasks.${task}`)}
        {...(share === null ? {} : { variant: 'determinate', value: share })}
      />
    </Box>
  );
}
