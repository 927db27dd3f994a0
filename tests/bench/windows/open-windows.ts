import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../bench-data';
import type { WindowEnd, WindowReport, WindowTask } from './terms';

/** A window in a process of its own, ready to begin. */
export interface OpenedWindow {
  /** Says go; resolves with what it saw, or with why it saw nothing where it ends without a word or later than `limitMs`. */
  work(limitMs: number): Promise<WindowEnd>;
  /** Ends it, whatever it does; nothing happens where it has ended. */
  end(): void;
}

/** The next thing that the process says; rejects where it ends without a word. */
function hear<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });
}

/** Rejects when its time is over. */
function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`had not ended after ${limitMs} ms`)), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function openWindow(task: WindowTask): Promise<OpenedWindow> {
  const child = fork(join(import.meta.dirname, 'window-process.ts'), [], {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'electron', 'tsconfig.json') },
    serialization: 'advanced',
  });
  const ready = hear<'ready'>(child);
  child.send(task);
  await ready;
  return {
    work: (limitMs) => {
      const report = inTime(hear<WindowReport>(child), limitMs);
      child.send('go');
      return report.then(
        (seen) => ({ report: seen }),
        (error: Error) => ({ fault: `window ${task.serial} ${error.message}` }),
      );
    },
    end: () => void child.kill('SIGKILL'),
  };
}

/** Opens windows, a few at a time: starting them all at once would only make each wait for the others. */
export async function openWindows(tasks: readonly WindowTask[]): Promise<readonly OpenedWindow[]> {
  const opened: OpenedWindow[] = [];
  for (let at = 0; at < tasks.length; at += 4)
    opened.push(...(await Promise.all(tasks.slice(at, at + 4).map(openWindow))));
  return opened;
}
