import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from '../../build/runtime/display.mjs';
import { electronArguments } from '../../build/runtime/electron-arguments.mjs';
import { ensureElectron } from '../../build/runtime/ensure-electron.mjs';
import { buildIfStale } from '../../build/scripts/lib/build-if-stale.mjs';
import { DEMONSTRATION_PASSPHRASE, keepDemonstrationKeys } from '../../electron/tools/demonstration-keys';
import { TEST_MASTER } from '../factories/test-vault';
import { BENCH_NOW, type BenchOffice, ROOT } from './bench-data';
import { measurePair, median } from './measure';
import { type Figure, figureOf } from './report';

const START_LIMIT_MS = 60_000;
const STARTS = { rounds: 5, warmUps: 1 };
const WINDOW = join(import.meta.dirname, 'window');
/** What both windows show first: the field for the password. */
const SELECTOR = 'input[type=password]';

interface Launch {
  readonly executable: string;
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Starts a program and ends it once its window is painted; answers after how many milliseconds it was. */
function startOnce({ executable, program, environment }: Launch): Promise<number> {
  return new Promise((resolve, reject) => {
    const command = [...electronArguments(), '-r', join(WINDOW, 'painted-hook.cjs'), program];
    const begin = performance.now();
    const child = spawn(executable, command, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
    let elapsed: number | null = null;
    child.stdout.on('data', (bytes: Buffer) => {
      if (elapsed !== null || !bytes.includes('painted')) return;
      elapsed = performance.now() - begin;
      child.kill();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (elapsed === null) reject(new Error(`${program} ended with ${code} before its window was painted`));
      else resolve(elapsed);
    });
  });
}

async function measureStarts(office: BenchOffice, executable: string, screen: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), 'streetdesk-bench-start-'));
  try {
    copyFileSync(office.file, join(folder, 'streetdesk.sqlite'));
    await keepDemonstrationKeys(join(folder, 'keys.json')).keep(TEST_MASTER);
    const environment = { ...screen, BENCH_SELECTOR: SELECTOR, BENCH_PROFILE: join(folder, 'bare') };
    const own = {
      ...environment,
      STREETDESK_DATA_DIR: folder,
      STREETDESK_NOW: BENCH_NOW,
      STREETDESK_PASSPHRASE: DEMONSTRATION_PASSPHRASE,
    };
    return await measurePair(
      STARTS,
      () => startOnce({ executable, program: ROOT, environment: own }),
      () => startOnce({ executable, program: join(WINDOW, 'bare'), environment }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From starting the program to its painted login, against a bare window of the same Electron. */
export async function benchStart(office: BenchOffice, tell: (line: string) => void): Promise<readonly Figure[]> {
  const runtime = await ensureElectron({ log: tell });
  await buildIfStale();
  const display = await openDisplay({ log: tell });
  try {
    const { program, plain } = await measureStarts(office, runtime.executable, display.environment);
    tell('start');
    return [
      figureOf({
        id: 'start',
        unit: 'ms',
        value: median(program),
        baseline: median(plain),
        conditions: `spawn to painted login; median of ${STARTS.rounds}; baseline: a bare window; ${office.scale} office; Electron ${runtime.version} (${runtime.kind}), ${cpus().length} CPUs`,
      }),
    ];
  } finally {
    display.close();
  }
}
