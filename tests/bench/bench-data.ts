import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SeedAnswer, seedOffice } from '../../electron/tools/seed-office';
import { testMasterKeys } from '../factories/test-vault';

/** Sizes of offices that are measured; the last one is made only when it is asked for by name. */
export const SCALES = {
  small: { cases: 3_000, residents: 2_000, months: 12 },
  office: { cases: 150_000, residents: 54_000, months: 12 },
  district: { cases: 1_500_000, residents: 540_000, months: 120 },
} as const;
/** A size of office. */
export type Scale = keyof typeof SCALES;

/** The instant at which every measured office stands: a working Monday morning. */
export const BENCH_NOW = '2026-03-16T01:30:00.000Z';

export const ROOT = join(import.meta.dirname, '..', '..');
export const RESOURCES = join(ROOT, 'resources');

/** A seeded office on disk. */
export interface BenchOffice {
  readonly scale: Scale;
  readonly folder: string;
  readonly file: string;
  readonly accounts: SeedAnswer['accounts'];
}

/** Another schema is another office: a cached one of an older schema would measure the past. */
function schemaKey(): string {
  const folder = join(ROOT, 'electron', 'database', 'migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 8);
}

/** The office of a size: from the cache under the computer's temporary folder, made there when it is missing. */
export async function prepareOffice(scale: Scale, tell: (line: string) => void): Promise<BenchOffice> {
  const folder = join(tmpdir(), 'streetdesk-bench', `${scale}-${schemaKey()}`);
  const list = join(folder, 'accounts.json');
  if (!existsSync(list)) await makeOffice(scale, folder, tell);
  const { accounts }: Pick<SeedAnswer, 'accounts'> = JSON.parse(readFileSync(list, 'utf8'));
  return { scale, folder, file: join(folder, 'streetdesk.sqlite'), accounts };
}

/** Made beside its place and moved there whole, so that a broken run leaves no half office in the cache. */
async function makeOffice(scale: Scale, folder: string, tell: (line: string) => void): Promise<void> {
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    const answer = await seedOffice({
      location: { driver: 'sqlite', file: join(making, 'streetdesk.sqlite') },
      resourcesDir: RESOURCES,
      masterKeys: testMasterKeys,
      plan: { ...SCALES[scale], seed: 'bench', now: BENCH_NOW },
      tell,
    });
    writeFileSync(join(making, 'accounts.json'), JSON.stringify(answer));
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}
