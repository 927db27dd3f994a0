import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { ROOT } from '../../../bench/bench-data';
import type { CutTask, CutWord } from './terms';

/** A program in a process of its own that waits for its file: its modules are loaded while the one before it works. */
export interface WaitingProgram {
  readonly child: ChildProcess;
}

/** What was heard of a program until the power went. */
export interface CutReport {
  readonly safety: { readonly synchronous: number; readonly journal: string } | null;
  /** Key → number of what was answered well. */
  readonly done: ReadonlyMap<string, string>;
  /** Sent and never answered. */
  readonly open: readonly string[];
  readonly failures: readonly string[];
}

/** Makes one file of the process: a program that is loaded hundreds of times should load quickly. Answers its path. */
export async function bundleProcess(): Promise<string> {
  const outDir = join(ROOT, 'out', 'tests'); // as deep as what it is made of, so that paths lead where they led
  await build({
    ...{ root: ROOT, configFile: false, logLevel: 'error' },
    build: {
      ...{ ssr: join(import.meta.dirname, 'cut-process.ts'), outDir, emptyOutDir: false },
      rollupOptions: { output: { entryFileNames: 'cut-process.mjs' } },
    },
  });
  return join(outDir, 'cut-process.mjs');
}

/** Starts one that loads and waits. */
export function loadProgram(processFile: string): WaitingProgram {
  return { child: fork(processFile, [], { cwd: ROOT, serialization: 'advanced' }) };
}

/** When the power goes: so long after it has begun so many intakes, or (without a count) after it was told to begin. */
export interface CutMoment {
  readonly intakes: number | null;
  readonly thenMs: number;
}

/** Lets it work on the file and kills it. */
export async function cutProgram({ child }: WaitingProgram, task: CutTask, at: CutMoment): Promise<CutReport> {
  const [done, sent, failures] = [new Map<string, string>(), new Set<string>(), [] as string[]];
  let safety: CutReport['safety'] = null;
  const ended = once(child, 'close');
  const begun = new Promise<void>((resolve) => {
    child.on('message', (word: CutWord) => {
      if (word.kind === 'ready') safety = { synchronous: word.synchronous, journal: word.journal };
      else if (word.kind === 'sent') sent.add(word.key);
      else if (word.kind === 'done') done.set(word.key, word.number);
      else failures.push(`${word.key}: ${word.code}`);
      if (sent.size === at.intakes) resolve();
    });
  });
  child.send(task);
  const early = await Promise.race([at.intakes === null ? null : begun, ended.then(() => 'ended')]);
  if (early === 'ended') failures.push('ended by itself before its power was cut');
  await pause(at.thenMs);
  child.kill('SIGKILL');
  await ended;
  return { safety, done, open: [...sent].filter((key) => !done.has(key)), failures };
}
