import { CounterEntity } from './entities/counter.entity';
import { managerOf, type WriteTx } from './transaction';

/** Hands out the next serial of a scope, from 1. It grows inside the caller's transaction; two writers never get the same. */
export async function nextSerial(tx: WriteTx, scope: string): Promise<number> {
  const manager = managerOf(tx);
  const isServer = manager.connection.options.type === 'postgres';
  // Two statements, not RETURNING: TypeORM's SQLite runner drops the rows of an INSERT. The first one holds the row's lock.
  await manager.query(
    `INSERT INTO counters (scope, last) VALUES (${isServer ? '$1' : '?'}, 1)
     ON CONFLICT (scope) DO UPDATE SET last = counters.last + 1`,
    [scope],
  );
  return (await manager.findOneByOrFail(CounterEntity, { scope })).last;
}
