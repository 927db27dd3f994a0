import { createHash } from 'node:crypto';
import pg from 'pg';
import type { PlainReader } from './plain-reader';
import type { Statement } from './sql-recorder';

/** Steps of a plan that read a whole table, or sort what an index could have sorted. */
const SLOW = /Seq Scan on (cases|work_orders|order_cases|residents)|Sort Method: external/;

/** A server asked by the pg driver alone, every statement prepared once. */
export class PlainPostgres implements PlainReader {
  private constructor(private readonly client: pg.Client) {}

  static async open(access: pg.ClientConfig): Promise<PlainPostgres> {
    const client = new pg.Client(access);
    await client.connect();
    return new PlainPostgres(client);
  }

  async all<Row = Readonly<Record<string, unknown>>>({ sql, parameters }: Statement): Promise<readonly Row[]> {
    const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
    const { rows } = await this.client.query({ name, text: sql, values: [...parameters] });
    return rows;
  }

  async replay(statements: readonly Statement[]): Promise<void> {
    for (const statement of statements) await this.all(statement);
  }

  async findSlowSteps({ sql, parameters }: Statement): Promise<readonly string[]> {
    const { rows } = await this.client.query({ text: `EXPLAIN (ANALYZE) ${sql}`, values: [...parameters] });
    return rows.map((row) => String(row['QUERY PLAN']).trim()).filter((step) => SLOW.test(step));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
