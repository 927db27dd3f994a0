import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../components/session-context';
import { useCommandQuery } from '../lib/use-command';

const SECURITY = '/settings/security';

/** Reminds the administrator that nothing but this computer opens the data until the recovery phrase is confirmed. */
export function RecoveryReminder() {
  const { t } = useTranslation();
  const { may, session } = useSession();
  const { pathname } = useLocation();
  // Keys are common to a district: its own administrators make the phrase.
  const mayMake = may('keys.state') && session.district?.isOwn !== false;
  const keys = useCommandQuery('keys.state', {}, { enabled: mayMake });
  if (keys.data === undefined || keys.data.isRecoverable || pathname === SECURITY) return null;
  return (
    <Alert
      severity="warning"
      role="note"
      sx={{ py: 0, borderRadius: 0 }}
      action={
        <Button color="inherit" size="small" component={Link} to={SECURITY}>
          {t('keys.reminderOpen')}
        </Button>
      }
    >
      {t('keys.reminder')}
    </Alert>
  );
}
