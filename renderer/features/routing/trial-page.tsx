import { Alert, Box, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { readInstant } from '../../lib/format';
import { useFailureText } from '../../lib/use-failure-text';
import { TrialAnswer } from './trial-answer';
import { TrialForm, type TrialValues, wallTimeNow } from './trial-form';
import { type TrialInput, useTrial } from './use-trial';

function toInput({ matter, communityId, gridId, at }: TrialValues): TrialInput | null {
  return matter === null ? null : { matter: matter.matter, communityId, gridId, at: readInstant(at) };
}

/** 试派: who would get a case that came at a given time, and why. Changes nothing. */
export function TrialPage() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [values, setValues] = useState<TrialValues>(() => ({
    matter: null,
    communityId: null,
    gridId: null,
    at: wallTimeNow(),
  }));
  const input = toInput(values);
  const { data, error } = useTrial(input);
  return (
    <Box sx={{ height: '100%', overflow: 'auto' }}>
      <PageHeader title={t('routing.trial.title')} note={t('routing.trial.note')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '360px minmax(0, 1fr)', gap: 2, alignItems: 'start' }}>
        <Paper variant="outlined" sx={{ p: 2.5 }}>
          <TrialForm values={values} onChange={(patch) => setValues((before) => ({ ...before, ...patch }))} />
        </Paper>
        <Paper variant="outlined" sx={{ p: 3, minHeight: 320 }} aria-live="polite">
          {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
          {error === null && input !== null && data !== undefined && <TrialAnswer trial={data} />}
          {input === null && <Typography color="textSecondary">{t('routing.trial.empty')}</Typography>}
        </Paper>
      </Box>
    </Box>
  );
}
