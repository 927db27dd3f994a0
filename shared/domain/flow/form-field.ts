import { z } from 'zod';
import { parseDay } from '../time/calendar-day';

/** The kinds of fields that an item's form can have. */
export const FORM_FIELD_TYPES = ['text', 'number', 'yes-no', 'choice', 'date'] as const;
/** One of the kinds of {@link FORM_FIELD_TYPES}. */
export type FormFieldType = (typeof FORM_FIELD_TYPES)[number];

/** The two values of a yes-no field. */
export const YES_NO = ['yes', 'no'] as const;

/** Longest value of a field, in characters. */
export const MAX_FORM_VALUE = 200;

/**
 * A field that the counter asks for an item (表单字段). `key` is stable within the item; `options` are the choices of a
 * `choice` field, which keeps the chosen text itself. An issue's message is a code: `form-options-missing`,
 * `form-options-needless`, `form-option-repeated`.
 */
export const formFieldSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    label: z.string().trim().min(1, 'required').max(40, 'too-long'),
    type: z.enum(FORM_FIELD_TYPES),
    options: z.array(z.string().trim().min(1).max(60)).max(30).readonly(),
    isRequired: z.boolean(),
    hint: z.string().trim().max(100, 'too-long'),
  })
  .superRefine(({ type, options }, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', message, path: ['options'] });
    if (type === 'choice' && options.length < 2) report('form-options-missing');
    if (type !== 'choice' && options.length > 0) report('form-options-needless');
    if (new Set(options).size < options.length) report('form-option-repeated');
  });

/** A field as {@link formFieldSchema} describes it. */
export type FormField = Readonly<z.infer<typeof formFieldSchema>>;

/**
 * What was filled in, field's key → text: a number in figures, a date as `YYYY-MM-DD`, `yes` or `no`, a choice's own
 * text. A field that is left out or "" is not filled in.
 */
export const formValuesSchema = z.record(z.string().max(40), z.string().trim().max(MAX_FORM_VALUE, 'too-long'));
/** What was filled in, as {@link formValuesSchema} describes it. */
export type FormValues = Readonly<z.infer<typeof formValuesSchema>>;

/** The number that a text means, full-width figures too; null where it is none. */
export function readNumber(text: string): number | null {
  const folded = text.normalize('NFKC').trim();
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(folded) ? Number(folded) : null;
}

function checkValue({ type, options, isRequired }: FormField, value: string): string | null {
  if (value === '') return isRequired ? 'required' : null;
  switch (type) {
    case 'text':
      return null;
    case 'number':
      return readNumber(value) === null ? 'form-number' : null;
    case 'date':
      return parseDay(value) === null ? 'form-date' : null;
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'invalid';
    case 'choice':
      return options.includes(value) ? null : 'form-choice';
  }
}

/**
 * The bad values of a form: field's key → field code. A value of no field is `form-unknown`. With `isLenient` nothing
 * needs to be filled in, as for a matter that is refused.
 */
export function checkFormValues(
  fields: readonly FormField[],
  values: FormValues,
  isLenient = false,
): Readonly<Record<string, string>> {
  const bad: Record<string, string> = {};
  for (const field of fields) {
    const code = checkValue(isLenient ? { ...field, isRequired: false } : field, values[field.key] ?? '');
    if (code !== null) bad[field.key] = code;
  }
  const known = new Set(fields.map(({ key }) => key));
  for (const [key, value] of Object.entries(values)) {
    if (value !== '' && !known.has(key)) bad[key] = 'form-unknown';
  }
  return bad;
}

/** The values in the form in which they are kept: figures half-width, nothing for what is not filled in. */
export function keptFormValues(fields: readonly FormField[], values: FormValues): FormValues {
  const kept = fields.flatMap(({ key, type }) => {
    const value = values[key] ?? '';
    if (value === '') return [];
    return [[key, type === 'number' ? value.normalize('NFKC') : value] as const];
  });
  return Object.fromEntries(kept);
}

/** The fields with what was filled in, "" for nothing. */
export function answersOf(fields: readonly FormField[], values: FormValues | null) {
  return fields.map(({ key, label, type }) => ({ key, label, type, value: values?.[key] ?? '' }));
}
