import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** Shown in place of a page that failed; the navigation beside it goes on working. */
export function PageBroken() {
  const { t } = useTranslation();
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" onClick={() => window.location.reload()}>
          {t('common.retry')}
        </Button>
      }
    >
      {t('shell.pageBroken')}
    </Alert>
  );
}
