import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../components/session-context';
import { useCommandQuery } from '../lib/use-command';

const BACKUP = '/settings/backup';

/** Tells the administrator that the last good backup is more than two days old. */
export function BackupReminder() {
  const { t } = useTranslation();
  const { may, session } = useSession();
  const { pathname } = useLocation();
  const mayMake = may('backup.make') && session.district?.isOwn !== false;
  const state = useCommandQuery('backup.state', {}, { enabled: mayMake });
  if (state.data?.isLate !== true || pathname === BACKUP) return null;
  return (
    <Alert
      severity="warning"
      role="note"
      sx={{ py: 0, borderRadius: 0 }}
      action={
        <Button color="inherit" size="small" component={Link} to={BACKUP}>
          {t('backup.reminderOpen')}
        </Button>
      }
    >
      {t('backup.reminder')}
    </Alert>
  );
}
