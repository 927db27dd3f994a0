import { vi } from 'vitest';
import type { Database } from '../../electron/database/database';

/** Lets every write do its work and undoes it, so that what one row does another does not meet. */
export function rollBackWrites(database: Database): void {
  const write = database.write.bind(database);
  vi.spyOn(database, 'write').mockImplementation(async (name, work) => {
    let answer: { readonly value: unknown } | null = null;
    const undone = new Error('undone');
    try {
      await write(name, async (tx) => {
        answer = { value: await work(tx) };
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    return (answer as unknown as { readonly value: never }).value;
  });
}
