import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { createI18n } from '#shared/i18n/translator';
import { backupFaultOf } from '../backup/backup-error';
import { findFault } from '../database/server/find-fault';
import { CommandLineError } from './command-line';
import { RESTORE_HELP } from './restore-help';
import { restoreOffice } from './restore-office';
import { readRestoreOptions } from './restore-options';

const { t } = createI18n('en-US');

function fail(message: string, code: number): void {
  process.stderr.write(`restore: ${message}\n`);
  process.exitCode = code;
}

async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  return line.question(`${question}: `).finally(() => line.close());
}

async function main(): Promise<void> {
  const options = readRestoreOptions(process.argv.slice(2), process.env);
  if (options === 'help') process.stdout.write(RESTORE_HELP);
  else await restoreOffice(options, { say: (line) => process.stdout.write(`${line}\n`), ask });
}

await main().catch((error: unknown) => {
  if (error instanceof CommandLineError) return fail(error.message, 2);
  const { fault, place } = backupFaultOf(error);
  if (fault !== 'other') return fail(`${t(`backup.faults.${fault}`)} ${place}\n${t(`backup.advice.${fault}`)}`, 1);
  if (findFault(error) !== 'other') return fail(`the server cannot be worked with: ${findFault(error)}`, 1);
  fail(error instanceof Error ? error.message : String(error), 1);
});
