import { CounterEntity } from './entities/counter.entity';
import { managerOf, type WriteTx } from './transaction';

/** Hands out the next serial of a scope, from 1. It grows inside the caller's transaction; two writers never get the same. */
export async function nextSerial(tx: WriteTx, scope: string): Promise<number> {
  const manager = managerOf(tx);
  const grow = (mark: string) =>
    `INSERT INTO counters (scope, last) VALUES (${mark}, 1) ON CONFLICT (scope) DO UPDATE SET last = counters.last + 1`;
  if (manager.connection.options.type === 'postgres') {
    // Every other window waits for the row from here to the commit: one way to the server instead of two.
    const [row]: { last: number }[] = await manager.query(`${grow('$1')} RETURNING last`, [scope]);
    if (row !== undefined) return row.last;
  }
  // Two statements, not RETURNING: TypeORM's SQLite runner drops the rows of an INSERT. The first one holds the row's lock.
  await manager.query(grow('?'), [scope]);
  return (await manager.findOneByOrFail(CounterEntity, { scope })).last;
}
