import { parseArgs } from 'node:util';
import type { DatabaseLocation } from '../database/data-source';
import type { DemonstrationPlan } from '../features/demonstration/demonstration-office';
import { readServerAddress } from './server-address';

/** What the command line of `seed` asks for. */
export interface SeedOptions {
  readonly dataDir: string;
  /** Null for a file in the data folder. */
  readonly server: DatabaseLocation | null;
  readonly plan: DemonstrationPlan;
  readonly streets: number;
}

/** A command line that cannot be done; the message is one clear line. */
export class SeedOptionError extends Error {}

const MAX_ROWS = 10_000_000;
const MAX_MONTHS = 240;
const MAX_STREETS = 30;

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new SeedOptionError(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
}

function readNow(text: string): string {
  const instant = Date.parse(text);
  if (Number.isNaN(instant))
    throw new SeedOptionError(`--now takes an instant such as 2026-11-23T02:00:00Z, not "${text}"`);
  return new Date(instant).toISOString();
}

function readServer(text: string): DatabaseLocation {
  const server = readServerAddress(text);
  if (server === null) throw new SeedOptionError('--database takes postgres://user:password@host:port/name');
  return server;
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        'data-dir': text,
        cases: { ...text, default: '3000' },
        residents: { ...text, default: '2000' },
        months: { ...text, default: '12' },
        streets: { ...text, default: '1' },
        seed: { ...text, default: '1' },
        now: text,
        database: text,
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new SeedOptionError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** Reads the command line; `help` where that is asked for. Throws {@link SeedOptionError}. */
export function readSeedOptions(
  args: readonly string[],
  setNow: string | undefined,
  clock: Date,
): SeedOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const { 'data-dir': dataDir, database } = values;
  if (dataDir === undefined || dataDir === '')
    throw new SeedOptionError('--data-dir DIR is missing; --help tells more');
  return {
    dataDir,
    server: database === undefined ? null : readServer(database),
    streets: readNumber('streets', values.streets, 1, MAX_STREETS),
    plan: {
      cases: readNumber('cases', values.cases, 0, MAX_ROWS),
      residents: readNumber('residents', values.residents, 0, MAX_ROWS),
      months: readNumber('months', values.months, 1, MAX_MONTHS),
      seed: values.seed,
      now: readNow(values.now ?? setNow ?? clock.toISOString()),
    },
  };
}
