import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../components/session-context';
import { useCommandQuery } from '../lib/use-command';

const SECURITY = '/settings/security';

/** Reminds the administrator that nothing but this computer opens the data until the recovery phrase is confirmed. */
export function RecoveryReminder() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { pathname } = useLocation();
  const keys = useCommandQuery('keys.state', {}, { enabled: may('keys.state') });
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
