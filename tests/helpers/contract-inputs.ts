import { z } from 'zod';
import { type CommandName, contract } from '#shared/ipc/contract';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const inputOf = (command: CommandName): Schema =>
  z.toJSONSchema(contract[command].input, { io: 'input', unrepresentable: 'any' }) as Schema;

const choicesOf = ({ anyOf, oneOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? [];

function pathsIn(schema: Schema, path: readonly string[]): readonly (readonly string[])[] {
  const deeper = [
    ...choicesOf(schema).map((each) => [each, path] as const),
    ...Object.entries(schema.properties ?? {}).map(([name, each]) => [each, [...path, name]] as const),
    ...(schema.items === undefined ? [] : [[schema.items, [...path, '*']] as const]),
  ].flatMap(([each, at]) => pathsIn(each, at));
  return schema.format === 'uuid' ? [path, ...deeper] : deeper;
}

/** The way to every id in a command's input; `*` stands for the places of an array. */
export function idPathsOf(command: CommandName): readonly (readonly string[])[] {
  const texts = new Set(pathsIn(inputOf(command), []).map((path) => path.join(' ')));
  return [...texts].map((text) => text.split(' '));
}

/** What stands at a path of a made-up input. */
export type IdAt = (path: readonly string[]) => string | null;

/** Nobody's id: for what must be named and belongs to no street. */
const NOBODY = '01900000-0000-7000-8000-999999999999';
/** Texts that fit what the contract asks of days, months, codes and keys. */
const TEXTS = ['2026-12-01', '2026-10', 'T01', 'SD-MZ-001', '370202003', 'x', 'eA=='];

function textFor({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'date-time') return '2026-11-23T06:00:00.000Z';
  if (format === 'base64') return 'eA==';
  const fitting = pattern === undefined ? undefined : TEXTS.find((text) => new RegExp(pattern).test(text));
  return fitting ?? 'x'.repeat(Math.max(1, minLength));
}

function sampleOf(schema: Schema, idAt: IdAt, path: readonly string[]): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choices = choicesOf(schema);
  if (choices.length > 0) {
    const real = choices.filter(({ type }) => type !== 'null');
    const wanted = real.find((each) => pathsIn(each, path).some((at) => idAt(at) !== null));
    const chosen = wanted ?? (real.length < choices.length ? undefined : real[0]);
    return chosen === undefined ? null : sampleOf(chosen, idAt, path);
  }
  if (schema.type === 'object') {
    const entries = Object.entries(schema.properties ?? {});
    return Object.fromEntries(entries.map(([name, each]) => [name, sampleOf(each, idAt, [...path, name])]));
  }
  if (schema.type === 'array') {
    const item = schema.items ?? {};
    const isWanted = (schema.minItems ?? 0) > 0 || pathsIn(item, [...path, '*']).some((each) => idAt(each) !== null);
    const length = isWanted ? Math.max(1, schema.minItems ?? 0) : 0;
    return Array.from({ length }, () => sampleOf(item, idAt, [...path, '*']));
  }
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? schema.exclusiveMinimum ?? 1;
  if (schema.type !== 'string') return null;
  return schema.format === 'uuid' ? (idAt(path) ?? NOBODY) : textFor(schema);
}

/** A made-up input of a command with the ids that are asked for; whether it can be parsed is for the caller to see. */
export function sampleInput(command: CommandName, idAt: IdAt): unknown {
  return sampleOf(inputOf(command), idAt, []);
}
