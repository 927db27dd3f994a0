import { useEffect } from 'react';
import { orderCommands } from '#shared/ipc/commands/order';
import { formatDay } from '../../../lib/format';
import { useDispatchCase, useDispatchMany } from '../api/order-changes';
import { useProposal } from '../api/queries';
import { isOpenLead } from '../orders-of-case';
import { versionOf } from './case-lines';
import type { CaseDialogProps } from './dialog-props';
import { moneyFormSchema, readMoney } from './money-form';
import { useActForm } from './use-act-form';

const fields = orderCommands['order.dispatch'].input
  .pick({
    lead: true,
    coHandlers: true,
    instructions: true,
    dueDay: true,
  })
  .extend({ money: moneyFormSchema });

/** The rules of a dispatch that the window can check by itself: somebody leads, somebody is asked, the day lies inside. */
function schemaFor(hasLead: boolean, isLeadLater: boolean, firstDay: string, lastDay: string) {
  return fields.superRefine(({ lead, coHandlers, dueDay }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!hasLead && !isLeadLater && lead === null) issue('lead', 'required');
    if ((hasLead || isLeadLater) && lead === null && coHandlers.length === 0) issue('coHandlers', 'required');
    if (dueDay !== null && (dueDay < firstDay || (lastDay !== '' && dueDay > lastDay))) issue('dueDay', 'range');
  });
}

/** The form of a dispatch, filled in with what the catalogue proposes as long as nobody has typed. */
export function useDispatchForm({ view, others = [], onDone }: Pick<CaseDialogProps, 'view' | 'others' | 'onDone'>) {
  const dispatch = useDispatchCase();
  const dispatchMany = useDispatchMany();
  const lead = view.orders.find(isOpenLead);
  const proposal = useProposal(view.id, lead === undefined || view.flow !== null).data;
  const laterLead = proposal?.laterLead ?? null;
  const act = useActForm({
    schema: schemaFor(lead !== undefined, laterLead !== null, formatDay(view.receivedAt), formatDay(view.dueAt)),
    defaults: { lead: null, coHandlers: [], instructions: '', dueDay: null, money: [] },
    latestVersion: view.version,
    send: async (values, version) => {
      const unitIds = [...(values.lead === null ? [] : [values.lead]), ...values.coHandlers].map(
        ({ unitId }) => unitId,
      );
      const money = readMoney(values.money.filter(({ unitId }) => unitIds.includes(unitId)));
      const own = { caseId: view.id, version };
      if (others.length === 0) await dispatch.mutateAsync({ ...own, ...values, money });
      else await dispatchMany.mutateAsync({ cases: [own, ...others.map(versionOf)], ...values, money });
      onDone('dispatch');
    },
  });
  const { form, isDirty } = act;
  useEffect(() => {
    if (proposal === undefined || form.formState.isDirty) return;
    form.reset({ lead: proposal.lead, coHandlers: proposal.coHandlers, instructions: '', dueDay: null, money: [] });
  }, [proposal, form]);
  return { act, form, isDirty, lead, laterLead, reason: proposal?.reason ?? null };
}
