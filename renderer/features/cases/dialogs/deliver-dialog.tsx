import { useTranslation } from 'react-i18next';
import { DELIVERY_METHODS, type DeliveryMethod } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useDeliverCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormSelect, FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.deliver'].input.pick({ method: true, receiver: true, note: true });

/** Records how and to whom the result was handed over (送达). */
export function DeliverDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const deliver = useDeliverCase();
  const form = useActForm({
    schema,
    defaults: {
      method: view.kind === 'application' ? 'at-window' : 'by-phone',
      receiver: view.agent?.name ?? view.applicant.name,
      note: '',
    },
    latestVersion: view.version,
    send: async (values, version) => {
      const delivered = await deliver.mutateAsync({ caseId: view.id, version, ...values });
      onDone('deliver', delivered.papers.findLast((paper) => paper.type === 'delivery-record') ?? null);
    },
  });
  return (
    <ActDialog title={t('cases.deliver.title')} act={form} onClose={onClose}>
      <FormSelect
        control={form.control}
        name="method"
        label={t('cases.deliver.method')}
        options={DELIVERY_METHODS}
        nameOf={(method) => t(`words.deliveryMethod.${method as DeliveryMethod}`)}
        isFirst
      />
      <FormText control={form.control} name="receiver" label={t('cases.deliver.receiver')} />
      <FormText control={form.control} name="note" label={t('cases.deliver.note')} rows={2} />
    </ActDialog>
  );
}
