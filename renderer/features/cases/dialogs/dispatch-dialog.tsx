import { Alert } from '@mui/material';
import type { TFunction } from 'i18next';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { sayRoute } from '#shared/i18n/say-route';
import type { Assignment } from '#shared/ipc/commands/order';
import { ElementConditions } from '../../../components/element-conditions';
import { useOrderUnits } from '../api/queries';
import { ActDialog } from './act-dialog';
import { AssignmentField } from './assignment-field';
import { CaseLines, UnfitCases } from './case-lines';
import { CoHandlersField } from './co-handlers-field';
import type { CaseDialogProps } from './dialog-props';
import { useDispatchForm } from './dispatch-form';
import { DueDayField } from './due-day-field';
import { FormText } from './form-fields';
import { MoneyFields } from './money-fields';
import { codesOf } from './money-form';
import { useChosenCases } from './use-chosen-cases';

function unitIdsOf(lead: Assignment | null, coHandlers: readonly Assignment[]): readonly string[] {
  return [...(lead === null ? [] : [lead]), ...coHandlers].map(({ unitId }) => unitId);
}

/** Why the lead may be left empty: somebody leads already, or its step comes later. */
function leadHint(
  leadName: string | undefined,
  later: { readonly unitName: string; readonly stepName: string } | null,
  t: TFunction,
) {
  if (leadName !== undefined) return { hint: t('cases.dispatch.hasLead', { unit: leadName }) };
  return later === null ? {} : { hint: t('flow.dispatch.later', { step: later.stepName, unit: later.unitName }) };
}

/** Routes a case (分派): a lead, co-handlers, what is asked of them, and by when. */
export function DispatchDialog({ view, others: chosen = [], onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const units = useOrderUnits();
  const { others, leftOut, renew } = useChosenCases(chosen);
  const { act, form, lead, laterLead, reason } = useDispatchForm({ view, others, onDone });
  const all = [view, ...others];
  const isMany = others.length > 0;
  const { control } = form;
  const hint = leadHint(lead?.unitName, laterLead, t);
  return (
    <ActDialog
      title={t(isMany ? 'together.dispatch.title' : 'cases.dispatch.title')}
      act={act}
      submitLabel={t(isMany ? 'together.dispatch.submit' : 'cases.dispatch.submit')}
      onClose={onClose}
    >
      <UnfitCases error={act.error} cases={all} onRenew={() => renew().then(act.refresh)} />
      {leftOut > 0 && (
        <Alert severity="info" role="status">
          {t('together.unfit.leftOut', { count: leftOut })}
        </Alert>
      )}
      {isMany && <CaseLines title={t('together.dispatch.note', { count: all.length })} cases={all} />}
      <ElementConditions categoryCode={view.categoryCode} gridId={view.gridId} />
      {reason !== null && (
        <Alert severity="info" role="note">
          {t('cases.dispatch.proposal', { reason: sayRoute(t, reason) })}
        </Alert>
      )}
      <Controller
        control={control}
        name="lead"
        render={({ field, fieldState: { error } }) => (
          <AssignmentField
            label={t('cases.dispatch.lead')}
            units={units}
            value={field.value}
            code={error?.message}
            {...hint}
            onChange={(next) => {
              field.onChange(next);
              const others = form.getValues('coHandlers').filter((each) => each.unitId !== next?.unitId);
              form.setValue('coHandlers', others);
            }}
          />
        )}
      />
      <Controller
        control={control}
        name="coHandlers"
        render={({ field, fieldState: { error } }) => (
          <CoHandlersField
            units={units}
            leadId={form.watch('lead')?.unitId ?? null}
            value={field.value}
            code={error?.message}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="money"
        render={({ field, formState: { errors } }) => (
          <MoneyFields
            caseId={view.id}
            furtherCaseIds={others.map(({ id }) => id)}
            unitIds={unitIdsOf(form.watch('lead'), form.watch('coHandlers'))}
            value={field.value}
            codes={codesOf(errors.money)}
            onChange={field.onChange}
          />
        )}
      />
      <FormText control={control} name="instructions" label={t('cases.dispatch.instructions')} rows={3} />
      <Controller
        control={control}
        name="dueDay"
        render={({ field, fieldState: { error } }) => (
          <DueDayField view={view} value={field.value} code={error?.message} onChange={field.onChange} />
        )}
      />
    </ActDialog>
  );
}
