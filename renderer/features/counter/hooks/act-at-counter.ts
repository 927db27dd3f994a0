import { submitAll } from '#shared/domain/case/material-lines';
import { CASE_KINDS } from '#shared/domain/case/vocabulary';
import type { CounterKeyAction } from '../model/counter-keys';
import type { useCounter } from './use-counter';

/** What lies beside the form and its draft. */
interface Beside {
  readonly print: () => void;
  readonly askRating: () => void;
  readonly openRelated: () => void;
}

const LEFT_WHEN_DONE: readonly CounterKeyAction[] = ['print', 'askRating', 'help'];

/** What each key and button of the counter does. After the case is made its paper, its rating and the sheet of keys are left. */
export function actAtCounter(counter: ReturnType<typeof useCounter>, beside: Beside) {
  const { form, values, item } = counter;
  const isApplication = values.kind === 'application';
  const change = { shouldDirty: true };
  const takeKind = (at: number) => form.setValue('kind', CASE_KINDS[at] ?? values.kind, change);
  const open: Readonly<Record<CounterKeyAction, () => void>> = {
    accept: () => counter.check('accept', () => void counter.send({ type: 'accept' })),
    answer: () => {
      if (!isApplication || item?.caseType === 'immediate') counter.check('answer', () => counter.setDialog('answer'));
    },
    receive: () => {
      if (isApplication) counter.check('receive', () => void counter.send({ type: 'receive' }));
    },
    acceptWithGaps: () => {
      if (isApplication) counter.check('acceptWithGaps', () => counter.setDialog('gaps'));
    },
    notify: () => {
      if (isApplication) counter.check('notify', () => counter.setDialog('notify'));
    },
    refuse: () => counter.check('refuse', () => counter.setDialog('refuse')),
    agent: () => form.setValue('hasAgent', !values.hasAgent, change),
    allIn: () => {
      if (counter.lines.length > 0) form.setValue('materials', submitAll(counter.lines), change);
    },
    saveDraft: counter.park,
    clear: () => (form.formState.isDirty ? counter.setDialog('clear') : void counter.restart()),
    ...beside,
    help: () => counter.setDialog('keys'),
    kind1: () => takeKind(0),
    kind2: () => takeKind(1),
    kind3: () => takeKind(2),
  };
  return (action: CounterKeyAction) => {
    if (counter.isSending || (counter.done !== null && !LEFT_WHEN_DONE.includes(action))) return;
    open[action]();
  };
}
