import { useTranslation } from 'react-i18next';
import type { CaseKind, CaseResult } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useDecideCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormSelect, FormText } from './form-fields';
import { useActForm } from './use-act-form';

/** The results that make sense for a kind of case, the usual one first. */
const RESULTS: Readonly<Record<CaseKind, readonly [CaseResult, ...CaseResult[]]>> = {
  application: ['approved', 'not-approved'],
  appeal: ['solved', 'answered', 'not-solved'],
  service: ['solved', 'answered', 'not-solved'],
};

const schema = caseCommands['case.decide'].input.pick({ result: true, resultText: true });

/** Closes a case (办结) with its result; the lead's reply is the beginning of the explanation. */
export function DecideDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const decide = useDecideCase();
  const results = RESULTS[view.kind];
  const lead = view.orders.find((order) => order.role === 'lead' && order.status === 'replied');
  const form = useActForm({
    schema,
    defaults: { result: results[0], resultText: (lead?.reply ?? '').slice(0, 1000) },
    latestVersion: view.version,
    send: async (values, version) => {
      const closed = await decide.mutateAsync({ caseId: view.id, version, ...values });
      onDone('decide', closed.papers.findLast((paper) => paper.type === 'decision') ?? null);
    },
  });
  return (
    <ActDialog title={t('cases.decide.title')} act={form} onClose={onClose}>
      <FormSelect
        control={form.control}
        name="result"
        label={t('cases.decide.result')}
        options={results}
        nameOf={(result) => t(`words.caseResult.${result as CaseResult}`)}
        isFirst
      />
      <FormText
        control={form.control}
        name="resultText"
        label={t('cases.decide.text')}
        hint={t('cases.decide.hint')}
        rows={5}
      />
    </ActDialog>
  );
}
