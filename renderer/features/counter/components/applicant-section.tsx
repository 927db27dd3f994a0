import { Box, FormControlLabel, Link, Switch } from '@mui/material';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { ResidentHit } from '#shared/ipc/commands/resident';
import type { CounterValues } from '../model/counter-values';
import { DocumentFields } from './document-fields';
import { FormText } from './form-fields';
import { NameField } from './name-field';
import { Section } from './section';

/** Who asks, and who acts for him. */
export function ApplicantSection({ onChoose }: { readonly onChoose: (hit: ResidentHit) => void }) {
  const { t } = useTranslation();
  const residentId = useFormContext<CounterValues>().watch('applicant.residentId');
  const { field } = useController<CounterValues, 'hasAgent'>({ name: 'hasAgent' });
  return (
    <Section title={t('counter.applicantTitle')}>
      <NameField onChoose={onChoose} />
      <DocumentFields />
      <FormText
        name="applicant.phone"
        label={t('counter.phone')}
        settings={{ slotProps: { htmlInput: { inputMode: 'tel' } } }}
      />
      <FormText name="applicant.address" label={t('counter.address')} />
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <FormControlLabel
          control={<Switch size="small" checked={field.value} onChange={(_event, isOn) => field.onChange(isOn)} />}
          label={t('counter.hasAgent')}
          sx={{ ml: -0.5 }}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        {residentId !== null && (
          <Link component={RouterLink} to={`/residents/${residentId}`} variant="body2">
            {t('register.open')}
          </Link>
        )}
      </Box>
      {field.value && <AgentFields />}
    </Section>
  );
}

function AgentFields() {
  const { t } = useTranslation();
  return (
    <>
      <FormText name="agent.name" label={t('counter.agentName')} />
      <FormText name="agent.documentNumber" label={t('counter.agentDocument')} />
      <FormText name="agent.phone" label={t('counter.agentPhone')} />
      <FormText name="agent.relation" label={t('counter.agentRelation')} />
      <FormText name="agent.proof" label={t('counter.agentProof')} />
    </>
  );
}
