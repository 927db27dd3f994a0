import { Alert, Box, Button, Card, Step, StepLabel, Stepper, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../lib/use-failure-text';
import { CentreStep } from './centre-step';
import { JoinPage } from './join-page';
import { RestorePage } from './restore-page';
import { StartStep } from './start-step';
import { StreetStep } from './street-step';
import { useSetupForm } from './use-setup-form';

const STEPS = [
  { label: 'setup.stepStreet', Body: StreetStep },
  { label: 'setup.stepCentre', Body: CentreStep },
  { label: 'setup.stepStart', Body: StartStep },
] as const;

/** The first run: street, centre with its administrator, sample data or none. */
export function SetupPage() {
  const [other, setOther] = useState<'join' | 'restore' | null>(null);
  if (other === 'join') return <JoinPage onBack={() => setOther(null)} />;
  if (other === 'restore') return <RestorePage onBack={() => setOther(null)} />;
  return <NewOffice onOther={setOther} />;
}

function NewOffice({ onOther }: { readonly onOther: (other: 'join' | 'restore') => void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const form = useSetupForm();
  const [step, setStep] = useState(0);
  const isLast = step === STEPS.length - 1;
  const isReady = [form.street !== undefined, form.isCentreReady, true][step] ?? false;
  const Body = STEPS[step]?.Body ?? StreetStep;
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    if (isLast) form.submit();
    else setStep(step + 1);
  };
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: '#12325c', p: 2 }}>
      <Card component="form" noValidate onSubmit={goOn} sx={{ width: 680, maxWidth: '100%', p: 4 }}>
        <Typography variant="h1" component="h1">
          {`${t('common.appName')} · ${t('setup.title')}`}
        </Typography>
        <Typography color="textSecondary" sx={{ mb: 3 }}>
          {t('setup.intro')}
        </Typography>
        <Stepper activeStep={step} sx={{ mb: 3 }}>
          {STEPS.map((each) => (
            <Step key={each.label}>
              <StepLabel>{t(each.label)}</StepLabel>
            </Step>
          ))}
        </Stepper>
        {form.error !== null && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {failureText(form.error)}
          </Alert>
        )}
        <Box sx={{ minHeight: 330 }}>
          <Body form={form} />
        </Box>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 2 }}>
          {step === 0 ? (
            <Box>
              <Button onClick={() => onOther('join')}>{t('storage.join')}</Button>
              <Button onClick={() => onOther('restore')}>{t('backup.offerLink')}</Button>
            </Box>
          ) : (
            <Button disabled={form.isPending} onClick={() => setStep(step - 1)}>
              {t('common.back')}
            </Button>
          )}
          <Button type="submit" variant="contained" disabled={!isReady} loading={form.isPending}>
            {isLast ? t('setup.finish') : t('common.next')}
          </Button>
        </Box>
      </Card>
    </Box>
  );
}
