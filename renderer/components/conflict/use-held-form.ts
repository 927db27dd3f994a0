import { useEffect, useState } from 'react';
import { type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form';

/** A form over something kept, and what the person saw of it when he began to type. */
export interface HeldForm<T, F extends FieldValues> {
  readonly form: UseFormReturn<F>;
  readonly seen: T;
  /** Goes on from another state of it, with what was typed on top where it is given. */
  readonly adopt: (next: T, typed?: F) => void;
}

/**
 * A form that follows what others save as long as nothing is typed. Afterwards it stands, so that saving over a change
 * of another is noticed instead of done.
 */
export function useHeldForm<T, F extends FieldValues>(
  now: T,
  valuesOf: (kept: T) => F,
  resolver: Resolver<F>,
): HeldForm<T, F> {
  const [seen, setSeen] = useState(now);
  const [first] = useState(() => valuesOf(now));
  const form = useForm<F>({ defaultValues: first as never, resolver });
  const { isDirty } = form.formState;
  const adopt = (next: T, typed?: F) => {
    setSeen(() => next);
    form.reset(valuesOf(next));
    if (typed !== undefined) form.reset(typed, { keepDefaultValues: true });
  };
  // The latest `adopt` is as good as any: it closes over nothing that changes its effect.
  useEffect(() => {
    if (!isDirty && now !== seen) adopt(now);
  });
  return { form, seen, adopt };
}
