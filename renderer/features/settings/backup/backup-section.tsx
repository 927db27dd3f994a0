import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '#shared/ipc/commands/backup';
import { BackupRunView } from '../../../components/backup/backup-run';
import { useBackupRun } from '../../../components/backup/use-backup-run';
import { useNotices } from '../../../components/notice-provider';
import { formatInstant } from '../../../lib/format';
import { useChange, useCommandQuery } from '../../../lib/use-command';
import { BackupFolderRow } from './backup-folder-row';
import { BackupList } from './backup-list';
import { ServerBackups } from './server-backups';

/** Backups of the office (备份与恢复): how they stand, where they go, and every one of them. */
export function BackupSection() {
  const state = useCommandQuery('backup.state', {});
  return state.data === undefined ? null : <Backups state={state.data} />;
}

function Backups({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const run = useBackupRun();
  const make = useChange('backup.make', ['backup.progress']);
  const stop = useChange('backup.stop', ['backup.progress', 'backup.list', 'backup.state']);
  const canMake = run.kind !== 'running' && (state.tool === null || state.tool.kind === 'ready');
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <Box>
          <Typography>{t(state.isDemonstration ? 'backup.aboutDemonstration' : 'backup.about')}</Typography>
          <Typography color="textSecondary">{t('backup.kept')}</Typography>
        </Box>
        <Button
          variant="contained"
          sx={{ flexShrink: 0 }}
          disabled={!canMake}
          loading={make.isPending}
          onClick={() => make.mutate({}, { onError: notices.failed })}
        >
          {t('backup.makeNow')}
        </Button>
      </Box>
      <Standing state={state} />
      <BackupFolderRow state={state} />
      {state.tool !== null && <ServerBackups state={state} />}
      <BackupRunView
        run={run}
        stop={
          <Button variant="outlined" size="small" loading={stop.isPending} onClick={() => stop.mutate({})}>
            {t('backup.stop')}
          </Button>
        }
      />
      <BackupList isBusy={run.kind === 'running'} />
    </Box>
  );
}

/** How old the last good one is, and when the next one falls due. */
function Standing({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const { last, nextAt, isLate, folderFault } = state;
  const said = [
    last === null ? t('backup.lastNone') : t('backup.lastAt', { at: formatInstant(last.at), desk: last.deskName }),
    nextAt === null ? '' : t('backup.next', { at: formatInstant(nextAt) }),
  ];
  return (
    <>
      {folderFault !== null && (
        <Alert severity="error">
          <AlertTitle>{t(`backup.faults.${folderFault}`)}</AlertTitle>
          {t(`backup.advice.${folderFault}`)}
        </Alert>
      )}
      {isLate && <Alert severity="warning">{t('backup.late')}</Alert>}
      <Typography>{said.filter((part) => part !== '').join(' · ')}</Typography>
    </>
  );
}
