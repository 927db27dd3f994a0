import type { AuditChange } from './audit-change';

/** Longer values are cut in the log: it tells what changed, and is no copy of it. */
const MAX_VALUE = 200;
/** So many fields of one act are listed; who rewrites a whole catalogue item finds the rest in its versions. */
const MAX_CHANGES = 40;

/** How a record's fields are told: fields left out are told as they are. */
export type FieldTelling<T> = { readonly [K in keyof T]?: (value: T[K]) => string };

/** A person's field whose values nobody needs in the log: only that it changed. */
export const HIDDEN = '***';

/** Tells nothing but whether there is a value. */
export const hideValue = (value: unknown): string => (value === null || value === '' ? '' : HIDDEN);

function sayValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, MAX_VALUE);
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The parts of two values that differ, each under its way from the top: `duplicates.days`, `materials.2.name`. */
function* differences(path: string, before: unknown, after: unknown): Generator<AuditChange> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (!isPlain(before) || !isPlain(after)) {
    yield { field: path, before: sayValue(before), after: sayValue(after) };
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield* differences(`${path}.${key}`, before[key], after[key]);
  }
}

/**
 * What an act changed of a record: every field that `after` names and that is another than before, old and new. Lists and
 * structures are told by their parts. `telling` masks a person's data, or gives names in place of ids.
 */
export function listChanges<T extends object>(
  before: T,
  after: Partial<T>,
  telling: FieldTelling<T> = {},
): readonly AuditChange[] {
  const changes: AuditChange[] = [];
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    const [old, now] = [before[key], after[key] as T[typeof key]];
    const tell = telling[key];
    if (tell === undefined) changes.push(...differences(key, old, now));
    else if (JSON.stringify(old) !== JSON.stringify(now)) {
      changes.push({ field: key, before: tell(old), after: tell(now) });
    }
  }
  return changes.slice(0, MAX_CHANGES);
}
