import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { CommandFailed } from '../../../lib/command';
import { useFailureText } from '../../../lib/use-failure-text';
import { useCaseAtHand } from './case-at-hand';
import { ClashAlert, isClash, ProgressAlert } from './clash-alert';
import type { ActForm } from './use-act-form';

interface Props {
  readonly act: ActForm;
  /** Closes the dialog without asking: the person said that what he typed may go. */
  readonly onDiscard: () => void;
}

/** Says why an act failed. When somebody else was faster, it tells who did what and lets choose; what was typed stays. */
export function FailureAlert({ act, onDiscard }: Props) {
  const failureText = useFailureText();
  const atHand = useCaseAtHand();
  if (atHand === null) return <AlertOutside act={act} />;
  if (act.error === null) return <ProgressAlert act={act} atHand={atHand} onDiscard={onDiscard} />;
  if (isClash(act.error)) return <ClashAlert act={act} atHand={atHand} failure={act.error} onDiscard={onDiscard} />;
  return <Alert severity="error">{failureText(act.error)}</Alert>;
}

/** The same outside a case's page, where no timeline is at hand. */
function AlertOutside({ act }: Pick<Props, 'act'>) {
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
