import { Alert, FormControlLabel, LinearProgress, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SetupForm } from './use-setup-form';

const CHOICES = [
  { value: 'demonstration', label: 'setup.startDemonstration', note: 'setup.startDemonstrationNote' },
  { value: 'empty', label: 'setup.startEmpty', note: 'setup.startEmptyNote' },
] as const;

/** Third step: sample data or an empty office. */
export function StartStep({ form }: { readonly form: SetupForm }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={2}>
      <RadioGroup
        aria-label={t('setup.stepStart')}
        value={form.start}
        onChange={(_event, value) => form.setStart(value === 'empty' ? 'empty' : 'demonstration')}
      >
        {CHOICES.map((choice) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            control={
              <Radio autoFocus={choice.value === form.start} slotProps={{ input: { 'aria-label': t(choice.label) } }} />
            }
            sx={{ alignItems: 'flex-start', mb: 1.5 }}
            label={
              <>
                <Typography sx={{ pt: 1, fontWeight: 500 }}>{t(choice.label)}</Typography>
                <Typography color="textSecondary">{t(choice.note)}</Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      <Typography color="textSecondary">{t('setup.recoveryNext')}</Typography>
      {form.isPending && (
        <Alert severity="info" role="status">
          {t('setup.working')}
          <LinearProgress sx={{ mt: 1, width: 360 }} aria-label={t('setup.working')} />
        </Alert>
      )}
    </Stack>
  );
}
