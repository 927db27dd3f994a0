import { Alert, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '#shared/ipc/commands/backup';
import { FormDialog } from '../../../components/form-dialog';
import { formatInstant } from '../../../lib/format';
import { useChange, useCommandQuery } from '../../../lib/use-command';

/** Asks before the office is put back to an earlier state: what will be lost, the password, and that it is meant. */
export function RestoreDialog({ backup, onClose }: { readonly backup: BackupView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isSure, setSure] = useState(false);
  const loss = useCommandQuery('backup.findLoss', { name: backup.name });
  const restore = useChange('backup.restore', ['backup.progress']);
  const at = formatInstant(backup.takenAt);
  const isBlocked = password === '' || !isSure || loss.data === undefined;
  return (
    <FormDialog
      title={t('backup.restoreTitle', { at })}
      error={restore.error ?? loss.error}
      submitLabel={t('backup.restoreNow')}
      isPending={restore.isPending}
      isBlocked={isBlocked}
      isGrave
      width="sm"
      onSubmit={() => restore.mutate({ name: backup.name, password }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {loss.data !== undefined && (
        <Alert severity={loss.data.entries === 0 ? 'info' : 'warning'}>
          {loss.data.entries === 0 ? t('backup.restoreNothingLost') : t('backup.restoreLoss', loss.data)}
        </Alert>
      )}
      <Typography>{t('backup.restoreCare')}</Typography>
      <TextField
        label={t('backup.restorePassword')}
        type="password"
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <FormControlLabel
        label={t('backup.restoreSure', { at })}
        control={<Checkbox checked={isSure} onChange={(_event, isChecked) => setSure(isChecked)} />}
      />
    </FormDialog>
  );
}
