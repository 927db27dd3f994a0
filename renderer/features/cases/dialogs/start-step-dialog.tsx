import { Alert, Typography } from '@mui/material';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CaseView, FlowStepView } from '#shared/ipc/commands/case-views';
import { useOpenStep } from '../api/order-changes';
import { ActDialog } from './act-dialog';
import { MoneyFields } from './money-fields';
import { codesOf, moneyFormSchema, readMoney } from './money-form';
import { useActForm } from './use-act-form';

const schema = z.strictObject({ money: moneyFormSchema });

/** Starts a step of the flow by hand (启动环节); an order to a community brings its money or a waiver. */
export function StartStepDialog(props: {
  readonly view: CaseView;
  readonly step: FlowStepView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { view, step } = props;
  const { t } = useTranslation();
  const openStep = useOpenStep();
  const form = useActForm({
    schema,
    defaults: { money: [] },
    latestVersion: view.version,
    send: async ({ money }, version) => {
      const [brought] = readMoney(money);
      const given = brought === undefined ? null : { amountFen: brought.amountFen, source: brought.source };
      await openStep.mutateAsync({ caseId: view.id, version, stepKey: step.key, money: given });
      props.onDone();
    },
  });
  const caution = { waiting: t('flow.panel.startEarly'), skipped: t('flow.panel.startSkipped') };
  return (
    <ActDialog
      title={t('flow.panel.startTitle')}
      act={form}
      submitLabel={t('flow.panel.start')}
      onClose={props.onClose}
    >
      <Typography>{t('flow.panel.startQuestion', { unit: step.unitName, name: step.name })}</Typography>
      {(step.state === 'waiting' || step.state === 'skipped') && (
        <Alert severity="warning">{caution[step.state]}</Alert>
      )}
      <Controller
        control={form.control}
        name="money"
        render={({ field, formState: { errors } }) => (
          <MoneyFields
            caseId={view.id}
            unitIds={step.unitId === null ? [] : [step.unitId]}
            value={field.value}
            codes={codesOf(errors.money)}
            onChange={field.onChange}
          />
        )}
      />
    </ActDialog>
  );
}
