import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { ServerTrial } from '#shared/ipc/commands/storage';

/** Says what a trial of a server found: in green what it is good for, in red what is wrong and what to do. */
export function TrialResult({ trial }: { readonly trial: ServerTrial }) {
  const { t } = useTranslation();
  if (trial.kind === 'fault') return <Alert severity="error">{t(`storage.faults.${trial.fault}`)}</Alert>;
  const version = trial.serverVersion;
  if (trial.kind === 'empty') {
    if (!trial.canBuild) return <Alert severity="warning">{t('storage.testedEmptyNoRight', { version })}</Alert>;
    return <Alert severity="success">{t('storage.testedEmpty', { version })}</Alert>;
  }
  const street = trial.streetName;
  return (
    <Alert severity="success">
      {street === null ? t('storage.testedUnnamed', { version }) : t('storage.testedOffice', { version, street })}
    </Alert>
  );
}
