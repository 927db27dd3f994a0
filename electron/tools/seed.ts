import 'reflect-metadata';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepDemonstrationKeys } from './demonstration-keys';
import { SEED_HELP } from './seed-help';
import { seedOffice } from './seed-office';
import { readSeedOptions, SeedOptionError, type SeedOptions } from './seed-options';

const root = join(import.meta.dirname, '..', '..');

function fail(message: string): void {
  process.stderr.write(`seed: ${message}\n`);
  process.exitCode = 2;
}

async function run({ dataDir, ...options }: SeedOptions): Promise<void> {
  const file = join(dataDir, 'streetdesk.sqlite');
  if (options.server === null && existsSync(file)) return fail(`there is already an office in ${file}`);
  mkdirSync(dataDir, { recursive: true });
  const location = options.server ?? ({ driver: 'sqlite', file } as const);
  const answer = await seedOffice({
    location,
    resourcesDir: join(root, 'resources'),
    plan: options.plan,
    masterKeys: keepDemonstrationKeys(join(dataDir, 'keys.json')),
    streets: options.streets,
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

async function main(): Promise<void> {
  const options = readSeedOptions(process.argv.slice(2), process.env.STREETDESK_NOW, new Date());
  if (options === 'help') process.stdout.write(SEED_HELP);
  else await run(options);
}

await main().catch((error: unknown) => {
  if (error instanceof SeedOptionError) fail(error.message);
  else throw error;
});
