import { useEffect, useMemo, useState } from 'react';
import type { IntakePurpose } from '#shared/domain/case/intake-rules';
import { completeMaterials } from '#shared/domain/case/missing-materials';
import type { FormField } from '#shared/domain/flow/form-field';
import type { DraftView } from '#shared/ipc/commands/case-intake';
import type { ResidentHit } from '#shared/ipc/commands/resident';
import { useNotices } from '../../../components/notice-provider';
import { CommandFailed } from '../../../lib/command';
import { useFailureText } from '../../../lib/use-failure-text';
import { useDrafts } from '../api/use-drafts';
import { type IntakeAction, useIntakeSubmission } from '../api/use-intake-submission';
import { usePrintAtOnce } from '../api/use-print-at-once';
import { openResident } from '../api/use-residents';
import type { FinishedIntake } from '../components/outcome-banner';
import { emptyValues, readDraft, toIntake } from '../model/counter-values';
import { focusFirstBad } from './focus-first-bad';
import { useCounterForm } from './use-counter-form';

/** What is asked before an intake goes on. */
export type CounterDialog = 'gaps' | 'notify' | 'refuse' | 'answer' | 'clear' | 'keys';

const PURPOSES: Readonly<Record<IntakeAction['type'], IntakePurpose>> = {
  accept: 'take',
  receive: 'take',
  acceptWithGaps: 'take',
  notify: 'take',
  answer: 'settle',
  refuse: 'refuse',
};

const NO_FIELDS: readonly FormField[] = [];

/** One resident after another: the form, its draft, the way it goes on, and the next one. */
export function useCounter() {
  const counter = useCounterForm();
  const { form, catalogue, autosaver } = counter;
  const failureText = useFailureText();
  const notices = useNotices();
  const { submit, isSending } = useIntakeSubmission();
  const printAtOnce = usePrintAtOnce();
  const [dialog, setDialog] = useState<CounterDialog | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<FinishedIntake | null>(null);
  const [round, setRound] = useState(0);
  const values = form.watch();
  const { isDirty } = form.formState;
  const drafts = useDrafts(!isDirty && done === null, counter.saveState.draftId);

  const item = catalogue.items.find((view) => view.versionId === values.itemVersionId)?.item;
  const materials = values.kind === 'application' ? item?.materials : undefined;
  const formFields = values.kind === 'application' && item !== undefined ? item.formFields : NO_FIELDS;
  const lines = useMemo(() => completeMaterials(materials ?? [], values.materials), [materials, values.materials]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new round begins at the name
  useEffect(() => form.setFocus('applicant.name'), [round, form]);

  const send = async (action: IntakeAction) => {
    setFailure(null);
    await autosaver.flush();
    try {
      const filled = form.getValues();
      const relatedToId = filled.relatedCase?.id ?? null;
      const outcome = await submit(action, { intake: toIntake(filled), draftId: autosaver.draftId, relatedToId });
      if (outcome === null) return;
      await counter.finish();
      setDialog(null);
      setDone({ action: action.type, outcome });
      printAtOnce(outcome.paper);
    } catch (error) {
      setFailure(error);
      if (!(error instanceof CommandFailed) || Object.keys(error.failure.fields).length === 0) return;
      setDialog(null);
      counter.showBadFields(error.failure.fields);
    }
  };
  /** Checks the form by the rules of what is about to be done, then does it. */
  const check = (type: IntakeAction['type'], then: () => void) => {
    counter.purpose.current = PURPOSES[type];
    setFailure(null);
    form.clearErrors();
    void form.handleSubmit(then, focusFirstBad)();
  };
  const restart = async () => {
    setDialog(null);
    setFailure(null);
    setDone(null);
    await counter.begin(emptyValues(), null);
    setRound((before) => before + 1);
  };
  const attempt = (work: Promise<unknown>) => void work.catch((error: unknown) => notices.failed(error));

  return {
    ...counter,
    values,
    lines,
    item,
    formFields,
    dialog,
    setDialog,
    done,
    isSending,
    drafts: drafts.offered,
    failure: failure === null ? null : failureText(failure),
    send,
    check,
    restart,
    chooseResident: (hit: ResidentHit) => attempt(fillResident(form, hit)),
    park: () => attempt(autosaver.flush().then(restart).then(drafts.refresh)),
    discardOpen: () => {
      const id = autosaver.draftId;
      attempt(restart().then(() => (id === null ? undefined : drafts.discard(id))));
    },
    continueDraft: (draft: DraftView) => attempt(counter.begin(readDraft(draft.content), draft.id)),
    discardDraft: (draft: DraftView) => attempt(drafts.discard(draft.id)),
  };
}

async function fillResident(form: ReturnType<typeof useCounterForm>['form'], hit: ResidentHit): Promise<void> {
  const record = await openResident(hit.id);
  const { id, communityId, gridId, ...person } = record;
  const change = { shouldDirty: true };
  form.setValue('applicant', { ...person, residentId: id, overrideReason: '' }, change);
  form.setValue('communityId', communityId, change);
  form.setValue('gridId', gridId, change);
  form.clearErrors(['applicant', 'communityId', 'gridId']);
  form.setFocus('kind');
}
