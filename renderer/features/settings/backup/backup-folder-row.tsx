import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '#shared/ipc/commands/backup';
import { useNotices } from '../../../components/notice-provider';
import { useChange } from '../../../lib/use-command';

/** Where backups go, and another place for them. */
export function BackupFolderRow({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const choose = useChange('backup.chooseFolder', ['backup.state', 'backup.list']);
  const useOwn = useChange('backup.useOwnFolder', ['backup.state', 'backup.list']);
  const { folder, isOwnFolder, isSameDisk } = state;
  const ask = () =>
    choose.mutate(
      {},
      {
        onSuccess: (chosen) =>
          chosen.folder !== null && notices.done(t('backup.folderChanged', { folder: chosen.folder })),
        onError: notices.failed,
      },
    );
  return (
    <Box component="section" aria-label={t('backup.folder')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
            {t('backup.folder')}
          </Box>
          {isOwnFolder ? t('backup.folderOwn', { folder }) : folder}
        </Typography>
        <Button size="small" variant="outlined" loading={choose.isPending} onClick={ask}>
          {t('backup.changeFolder')}
        </Button>
        {!isOwnFolder && (
          <Button
            size="small"
            loading={useOwn.isPending}
            onClick={() => useOwn.mutate({}, { onError: notices.failed })}
          >
            {t('backup.useOwnFolder')}
          </Button>
        )}
      </Box>
      {isSameDisk && <Alert severity="warning">{t('backup.sameDisk')}</Alert>}
    </Box>
  );
}
