import { Alert, Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '#shared/ipc/commands/backup';
import { useNotices } from '../../../components/notice-provider';
import { useChange, useCommandQuery } from '../../../lib/use-command';

/** How the command speaks to the server. */
const TLS = { none: '', computer: ' --tls', certificate: ' --ca office.pem' } as const;

/** Backups of a server: whether this computer has the tool, whether it makes the daily one, and how one is restored. */
export function ServerBackups({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const set = useChange('backup.setAutomatic', ['backup.state']);
  const storage = useCommandQuery('storage.state', {});
  const { tool, isAutomatic, folder } = state;
  const place = storage.data?.place;
  const server = place?.kind === 'server' ? place.server : null;
  if (tool === null) return null;
  const dump = `pg_dump --format=custom --host=${server?.host} --port=${server?.port} --username=${server?.user} --file=streetdesk.dump ${server?.database}`;
  const restore = `npm run restore -- --folder "${folder}" --server postgres://streetdesk_owner@${server?.host}:${server?.port}/${server?.database}${TLS[server?.tls ?? 'none']} --phrase latest`;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {tool.kind === 'ready' ? (
        <>
          <Typography>
            {t('backup.server')}
            {t('backup.toolReady', tool)}
          </Typography>
          <FormControlLabel
            label={t('backup.automatic')}
            control={
              <Switch
                checked={isAutomatic}
                disabled={set.isPending}
                onChange={(_event, isOn) => set.mutate({ isAutomatic: isOn }, { onError: notices.failed })}
              />
            }
          />
        </>
      ) : (
        <Alert severity="warning">
          {tool.kind === 'missing' ? t('backup.toolMissing') : t('backup.toolOlder', tool)}
          <Command text={dump} />
        </Alert>
      )}
      <Typography color="textSecondary">{t('backup.serverRestore')}</Typography>
      <Command text={restore} />
    </Box>
  );
}

const Command = ({ text }: { readonly text: string }) => (
  <Box
    component="pre"
    tabIndex={0}
    sx={{ m: 0, p: 1, bgcolor: 'action.hover', overflow: 'auto', whiteSpace: 'pre-wrap' }}
  >
    {text}
  </Box>
);
