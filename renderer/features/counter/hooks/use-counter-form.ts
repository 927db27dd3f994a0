import { useCallback, useEffect, useRef, useState } from 'react';
import { type FieldErrors, type FieldPath, type Resolver, set, useForm } from 'react-hook-form';
import type { IntakePurpose } from '#shared/domain/case/intake-rules';
import { businessDay } from '#shared/domain/time/business-day';
import { useSession } from '../../../components/session-context';
import { useCatalogue } from '../api/use-catalogue';
import { checkValues } from '../model/check-values';
import { type CounterValues, emptyValues, toFormPath } from '../model/counter-values';
import { findLeftOpen, leaveOpen } from '../model/left-open';
import { focusFirstBad } from './focus-first-bad';
import { useAutosave } from './use-autosave';

/** The form, checked by the rules that main keeps, with its draft. */
export function useCounterForm() {
  const { session } = useSession();
  const catalogue = useCatalogue();
  const purpose = useRef<IntakePurpose>('take');
  const isFinished = useRef(false);
  const [leftOpen] = useState(() => findLeftOpen(session.accountId));

  const resolver: Resolver<CounterValues> = (values) => {
    const today = businessDay(new Date().toISOString());
    const bad = checkValues(values, { ...catalogue, today, purpose: purpose.current });
    const errors: FieldErrors<CounterValues> = {};
    for (const [path, code] of Object.entries(bad)) set(errors, path, { type: 'rule', message: code });
    return Object.keys(bad).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
  const form = useForm<CounterValues>({ defaultValues: emptyValues(), resolver, shouldFocusError: false });
  const { autosaver, state: saveState } = useAutosave(form, leftOpen?.autosaver);

  useEffect(() => {
    if (leftOpen !== null) form.reset(leftOpen.values, { keepDefaultValues: true });
    return () => {
      const values = form.getValues();
      const isWorthIt = autosaver.draftId !== null || JSON.stringify(values) !== JSON.stringify(emptyValues());
      leaveOpen(isWorthIt && !isFinished.current ? { accountId: session.accountId, autosaver, values } : null);
    };
  }, [form, autosaver, leftOpen, session.accountId]);

  /** Begins with a draft, or anew. */
  const begin = useCallback(
    async (values: CounterValues, draftId: string | null) => {
      await autosaver.restart(draftId);
      isFinished.current = false;
      form.reset(emptyValues());
      if (draftId !== null) form.reset(values, { keepDefaultValues: true });
    },
    [autosaver, form],
  );
  /** The case is made: main has removed the draft, and nothing is left open. */
  const finish = async () => {
    isFinished.current = true;
    await autosaver.restart(null);
  };
  /** Puts what main found wrong beside the fields, and goes to the first. */
  const showBadFields = (fields: Readonly<Record<string, string>>) => {
    for (const [path, code] of Object.entries(fields)) {
      const field = toFormPath(path, form.getValues('kind')) as FieldPath<CounterValues>;
      form.setError(field, { type: 'server', message: code });
    }
    focusFirstBad();
  };
  return { form, catalogue, purpose, autosaver, saveState, begin, finish, showBadFields };
}

/** The counter's form and its draft. */
export type CounterForm = ReturnType<typeof useCounterForm>;
