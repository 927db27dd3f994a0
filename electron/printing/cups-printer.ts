import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Printer } from '#shared/ipc/commands/paper';
import { CommandError } from '../database/errors';
import { choosePrinter, type PaperPrinter, type PrintJob } from './paper-printer';
import { withPrivateFile } from './private-file';

const TIME_LIMIT_MS = 20_000;
const run = promisify(execFile);

/** Answers of lpstat are read, so its language must not depend on the desk's. */
const language = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** Names and descriptions in the answer of `lpstat -l -p`. */
export function readDescriptions(answer: string): ReadonlyMap<string, string> {
  const descriptions = new Map<string, string>();
  for (const block of answer.split(/^printer /m).slice(1)) {
    const name = block.split(' ', 1)[0] ?? '';
    descriptions.set(name, /^\s+Description: (.*)$/m.exec(block)?.[1]?.trim() ?? '');
  }
  return descriptions;
}

/** Names of printers in the answer of `lpstat -l -p` that would keep a job without printing it: stopped, or not to be reached. */
export function readStopped(answer: string): ReadonlySet<string> {
  const stopped = answer
    .split(/^printer /m)
    .slice(1)
    .filter((block) => {
      const [first = ''] = block.split('\n', 1);
      return / disabled since /.test(first) || /^\s+Alerts:.*\boffline\b/m.test(block);
    });
  return new Set(stopped.map((block) => block.split(' ', 1)[0] ?? ''));
}

/** The name in the answer of `lpstat -d`, or "" where no printer is the default. */
export function readDefault(answer: string): string {
  return /: (\S+)\s*$/.exec(answer)?.[1] ?? '';
}

function jobArguments(job: PrintJob, path: string): readonly string[] {
  return ['-d', job.printer, '-n', String(job.copies), '-t', job.title.slice(0, 120), '--', path];
}

/**
 * Printers of CUPS (Linux, macOS), by its own commands. They are started without a shell: a printer's name and a
 * paper's title are data. `environment` is the process's own but for tests, which name another server.
 */
export function createCupsPrinter(environment: NodeJS.ProcessEnv): PaperPrinter {
  const options = { env: { ...environment, LC_ALL: language, LANG: language }, timeout: TIME_LIMIT_MS };
  const ask = async (...question: readonly string[]): Promise<string> => {
    try {
      return (await run('lpstat', question, options)).stdout;
    } catch {
      // Without printers or without a server lpstat fails; both mean that there is nothing to list.
      return '';
    }
  };

  const list = async (): Promise<readonly Printer[]> => {
    const [names, standard, details] = await Promise.all([ask('-e'), ask('-d'), ask('-l', '-p')]);
    const descriptions = readDescriptions(details);
    return names
      .split('\n')
      .filter((name) => name !== '')
      .map((name) => ({
        name,
        description: descriptions.get(name) ?? '',
        isDefault: name === readDefault(standard),
      }));
  };

  const print: PaperPrinter['print'] = async (pdf, job) => {
    const printer = choosePrinter(await list(), job.printer);
    // The queue would take it, and nobody would see paper: asked last, so that what was said a moment ago does not count.
    if (readStopped(await ask('-l', '-p', printer)).has(printer))
      throw new CommandError('printer-stopped', { printer });
    await withPrivateFile(pdf, 'paper.pdf', async (path) => {
      await run('lp', jobArguments({ ...job, printer }, path), options).catch((error: unknown) => {
        throw Object.assign(new CommandError('print-failed'), { cause: error });
      });
    });
    return printer;
  };

  return { list, print };
}
