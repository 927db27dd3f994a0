import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';

type Words = Readonly<Record<string, string>>;

/**
 * State that lives in the address, so that going back shows the same list. The schema reads text from the address
 * and gives defaults for what is missing or wrong; setting a value to its empty text removes it.
 */
export function useAddressState<T>(schema: z.ZodType<T, Words>): readonly [T, (changes: Words) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => {
    const parsed = schema.safeParse(Object.fromEntries(params));
    return parsed.success ? parsed.data : schema.parse({});
  }, [schema, params]);
  const change = useCallback(
    (changes: Words) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(changes)) {
            if (value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [state, change];
}
