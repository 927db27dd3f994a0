import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { CommandFailed } from '../../../lib/command';
import { useFailureText } from '../../../lib/use-failure-text';
import type { ActForm } from './use-act-form';

/** Says why an act failed. When somebody else was faster, it offers to look again; what was typed stays. */
export function FailureAlert({ act }: { readonly act: ActForm }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const notices = useNotices();
  const [isRefreshed, setRefreshed] = useState(false);
  if (act.error === null) {
    return isRefreshed ? <Alert severity="info">{t('cases.dialog.refreshed')}</Alert> : null;
  }
  if (!(act.error instanceof CommandFailed) || act.error.failure.code !== 'conflict') {
    return <Alert severity="error">{failureText(act.error)}</Alert>;
  }
  const refresh = () => act.refresh().then(() => setRefreshed(true), notices.failed);
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" autoFocus onClick={() => void refresh()}>
          {t('common.refresh')}
        </Button>
      }
    >
      {t('cases.dialog.conflict')}
    </Alert>
  );
}
