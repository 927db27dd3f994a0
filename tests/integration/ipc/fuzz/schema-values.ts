import fc from 'fast-check';
import { z } from 'zod';

/** A schema as JSON Schema says it, as far as contracts use it. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Values that exist in the office of the fuzzer: what a field called so may hold. */
export type KnownValues = (field: string) => readonly unknown[];

const MANY = 4;
const LONG = 60;

/** Texts that a form would let through and that are hard on whoever writes, reads, sorts or prints them. */
const HARD_TEXTS = [
  '𠮷田䶮·买买提　江',
  "'; DROP TABLE cases;--",
  '<img src=x onerror=alert(1)>',
  '=cmd()',
  '%_\\%',
  '\u202Eab\u200B',
  '__proto__',
  'SLIP IN',
];

/** Values of the shape that a schema asks for; finer rules of it may still refuse some of them. */
export function valuesOf(schema: z.ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  return read(jsonSchemaOf(schema), '', known);
}

const jsonSchemas = new Map<z.ZodType, JsonSchema>();

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const known = jsonSchemas.get(schema);
  if (known !== undefined) return known;
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  jsonSchemas.set(schema, made);
  return made;
}

function read(schema: JsonSchema, field: string, known: KnownValues): fc.Arbitrary<unknown> {
  const of = (part: JsonSchema) => read(part, field, known);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(of));
  if (typeof schema.type === 'object') return fc.oneof(...schema.type.map((type) => of({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return withKnown(textsOf(schema), known(field));
    case 'integer':
    case 'number':
      return withKnown(numbersOf(schema), known(field));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listsOf(schema, of);
    case 'object':
      return objectsOf(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const withKnown = (values: fc.Arbitrary<unknown>, known: readonly unknown[]): fc.Arbitrary<unknown> =>
  known.length === 0
    ? values
    : fc.oneof({ weight: 1, arbitrary: values }, { weight: 6, arbitrary: fc.constantFrom(...known) });

function textsOf({ format, pattern, minLength = 0, maxLength = LONG }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'date') return daysOf().map((day) => day.slice(0, 10));
  if (format === 'date-time') return daysOf();
  if (format === 'base64') return fc.base64String({ maxLength: LONG });
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const size = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, LONG)) };
  return fc.oneof(
    fc.string({ ...size, unit: 'grapheme' }),
    fc.constantFrom(...HARD_TEXTS).map((text) => [...text].slice(0, size.maxLength).join('')),
    fc.constant('字'.repeat(Math.min(maxLength, 2_000))),
  );
}

const daysOf = () =>
  fc
    .date({ min: new Date('2025-12-01T00:00:00Z'), max: new Date('2027-01-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());

function numbersOf({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): fc.Arbitrary<number> {
  const min = Math.ceil(minimum ?? exclusiveMinimum ?? -1_000);
  const max = maximum ?? Number.MAX_SAFE_INTEGER;
  const whole = fc.oneof(
    fc.integer({ min, max: Math.min(max, min + MANY) }),
    fc.constantFrom(min, max),
    fc.maxSafeInteger().map((number) => Math.min(max, Math.max(min, number))),
  );
  return type === 'integer' ? whole : fc.oneof(whole, fc.double({ min, max, noNaN: true }));
}

function listsOf(schema: JsonSchema, of: (part: JsonSchema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { items, prefixItems, minItems = 0, maxItems = MANY } = schema;
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map(of));
  return fc.array(of(items === false ? {} : (items ?? {})), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, MANY)),
  });
}

function objectsOf(schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  if (properties === undefined && typeof additionalProperties === 'object') {
    const keys = read(propertyNames ?? { type: 'string' }, '', known) as fc.Arbitrary<string>;
    return fc.dictionary(keys, read(additionalProperties, '', known), { maxKeys: MANY });
  }
  const fields = Object.entries(properties ?? {}).map(([name, part]) => [name, read(part, name, known)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}
