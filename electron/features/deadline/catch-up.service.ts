import type { ServiceKit } from '../service-kit';
import type { CaseClocks } from './case-clocks.service';
import { claimClocks, hasUnclockedCase } from './unclocked.repository';

/** Gives every open case its clocks where a database is from before they were kept; done at the start, a cheap look. */
export async function followUnclocked(
  { database, clock }: Pick<ServiceKit, 'database' | 'clock'>,
  clocks: Pick<CaseClocks, 'followAll'>,
): Promise<void> {
  if (!(await database.read(hasUnclockedCase))) return;
  await database.write('clocks.follow-all', async (tx) => {
    await claimClocks(tx, clock.now());
    await clocks.followAll(tx);
  });
}
