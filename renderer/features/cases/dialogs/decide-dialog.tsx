import { Alert } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findMissing } from '#shared/domain/case/missing-materials';
import { type CaseKind, type CaseResult, OPEN_CASE_STATUSES } from '#shared/domain/case/vocabulary';
import { unfinishedOf } from '#shared/domain/flow/step-state';
import { caseCommands } from '#shared/ipc/commands/case';
import { ElementConditions } from '../../../components/element-conditions';
import { CommandFailed } from '../../../lib/command';
import { useDecideCase, useDecideMany } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import { CaseTicks, UnfitCases, versionOf } from './case-lines';
import type { CaseDialogProps } from './dialog-props';
import { FormSelect, FormText } from './form-fields';
import { useActForm } from './use-act-form';

/** The results that make sense for a kind of case, the usual one first. */
const RESULTS: Readonly<Record<CaseKind, readonly [CaseResult, ...CaseResult[]]>> = {
  application: ['approved', 'not-approved'],
  appeal: ['solved', 'answered', 'not-solved'],
  service: ['solved', 'answered', 'not-solved'],
};

const isStepsUndone = (error: unknown) => error instanceof CommandFailed && error.failure.code === 'steps-undone';

const schema = caseCommands['case.decide'].input.pick({ result: true, resultText: true });

/** Closes a case (办结) with its result; the lead's reply is the beginning of the explanation. */
export function DecideDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const decide = useDecideCase();
  const decideMany = useDecideMany();
  const results = RESULTS[view.kind];
  const lead = view.orders.find((order) => order.role === 'lead' && order.status === 'replied');
  const together = lead?.cases.filter((each) => each.id !== view.id && OPEN_CASE_STATUSES.includes(each.status)) ?? [];
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const others = together.filter((each) => !leftOut.includes(each.id));
  const unfinished = unfinishedOf(view.flow ?? []).map(({ name }) => name);
  const isGapOpen = view.gaps !== null && view.gaps.filledAt === null;
  const openGaps = isGapOpen ? findMissing(view.materials).map(({ material }) => material.name) : [];
  const form = useActForm({
    schema,
    defaults: { result: results[0], resultText: (lead?.reply ?? '').slice(0, 1000) },
    latestVersion: view.version,
    send: async (values, version) => {
      // What the dialog or main has named is passed over knowingly by sending it again.
      const areStepsKnown = unfinished.length > 0 || isStepsUndone(form.error);
      const own = { caseId: view.id, version };
      const outcome = { ...values, passesOverSteps: areStepsKnown };
      if (others.length > 0) {
        await decideMany.mutateAsync({ cases: [own, ...others.map(versionOf)], ...outcome });
        onDone('decide');
        return;
      }
      const closed = await decide.mutateAsync({ ...own, ...outcome });
      onDone('decide', closed.papers.findLast((paper) => paper.type === 'decision') ?? null);
    },
  });
  return (
    <ActDialog
      title={t('cases.decide.title')}
      act={form}
      {...(unfinished.length > 0 || isStepsUndone(form.error) ? { submitLabel: t('flow.decide.anyway') } : {})}
      onClose={onClose}
    >
      {unfinished.length > 0 && (
        <Alert severity="warning">{t('flow.decide.unfinished', { names: unfinished.join('、') })}</Alert>
      )}
      <ElementConditions categoryCode={view.categoryCode} gridId={view.gridId} isClosing />
      <UnfitCases error={form.error} cases={[view, ...others]} onRenew={form.refresh} />
      <FormSelect
        control={form.control}
        name="result"
        label={t('cases.decide.result')}
        options={results}
        nameOf={(result) => t(`words.caseResult.${result as CaseResult}`)}
        isFirst
      />
      {openGaps.length > 0 && <Alert severity="warning">{t('gaps.closing', { names: openGaps.join('、') })}</Alert>}
      <FormText
        control={form.control}
        name="resultText"
        label={t('cases.decide.text')}
        hint={t('cases.decide.hint')}
        rows={5}
      />
      {together.length > 0 && <CaseTicks cases={together} leftOut={leftOut} onChange={setLeftOut} />}
    </ActDialog>
  );
}
