import 'reflect-metadata';
import type { LogReport } from '#shared/domain/audit/log-fault';
import { sayLogFault } from '#shared/i18n/say-log-fault';
import { createI18n } from '#shared/i18n/translator';
import { NoLogError, openLog } from '../database/chain/open-log';
import { verifyLog } from '../database/chain/verify-log';
import { findFault } from '../database/server/find-fault';
import { CommandLineError } from './command-line';
import { VERIFY_HELP } from './verify-help';
import { readVerifyOptions, type VerifyOptions } from './verify-options';

const TELL_MS = 1_000;
const UNREADABLE = 3;

function fail(message: string, code: number): void {
  process.stderr.write(`verify: ${message}\n`);
  process.exitCode = code;
}

/** Writes a line once a second. */
function createTeller(): (done: number, total: number) => void {
  let toldAt = performance.now();
  return (done, total) => {
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    process.stderr.write(`${done}/${total}\n`);
  };
}

function say({ entries, seals, fingerprint, fault }: LogReport, seconds: number): string {
  const { t } = createI18n('en-US');
  const lines = [
    t(fault === null ? 'verification.whole' : 'verification.broken'),
    ...(fault === null ? [] : [...sayLogFault(t, fault), t('verification.whatNow')]),
    t(fault === null ? 'verification.counted' : 'verification.heldUpTo', { entries, seals, seconds }),
    fingerprint === null ? t('verification.unsignedYet') : t('verification.fingerprint', { fingerprint }),
  ];
  return `${lines.join('\n')}\n`;
}

async function run({ location, fingerprint, isJson }: VerifyOptions): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error('stopped')));
  const startedAt = performance.now();
  const log = await openLog(location);
  try {
    const report = await verifyLog(log.source, { fingerprint, signal: stop.signal, onProgress: createTeller() });
    const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
    process.stdout.write(isJson ? `${JSON.stringify({ ...report, seconds }, null, 2)}\n` : say(report, seconds));
    process.exitCode = report.fault === null ? 0 : 1;
  } finally {
    await log.close();
  }
}

async function main(): Promise<void> {
  const options = readVerifyOptions(process.argv.slice(2), process.env.PGPASSWORD);
  if (options === 'help') process.stdout.write(VERIFY_HELP);
  else await run(options);
}

const NO_LOG: Readonly<Record<NoLogError['reason'], string>> = {
  missing: 'there is no office',
  older: 'the office is of an earlier version; open it once with this program',
};

await main().catch((error: unknown) => {
  if (error instanceof CommandLineError) fail(error.message, 2);
  else if (error instanceof NoLogError) fail(NO_LOG[error.reason], UNREADABLE);
  else if (error instanceof Error && error.message === 'stopped') fail('stopped', UNREADABLE);
  else if (findFault(error) !== 'other') fail(`the server cannot be worked with: ${findFault(error)}`, UNREADABLE);
  else fail(`the log cannot be read: ${error instanceof Error ? error.message : String(error)}`, UNREADABLE);
});
