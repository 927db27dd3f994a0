import type { Logger } from 'typeorm';
import type { Database } from '../../electron/database/database';
import { managerOf } from '../../electron/database/transaction';

/** A statement as the program sent it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Writes down every statement that the program sends, so that the plain way can send the very same. */
export class SqlRecorder implements Logger {
  private statements: Statement[] = [];

  /** Listens on both connections of a database. */
  async listen(database: Database): Promise<void> {
    await database.read(async (tx) => this.attach(managerOf(tx).connection));
    await database.write('bench.listen', async (tx) => this.attach(managerOf(tx).connection));
    this.take();
  }

  private attach(connection: { logger: Logger }): void {
    connection.logger = this;
  }

  /** What was sent since the last call. */
  take(): readonly Statement[] {
    const taken = this.statements;
    this.statements = [];
    return taken;
  }

  logQuery(sql: string, parameters: readonly unknown[] = []): void {
    this.statements.push({ sql, parameters });
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

const isOfKind = (pattern: RegExp) => (statements: readonly Statement[]) =>
  statements.filter(({ sql }) => pattern.test(sql));
/** The statements that only read. */
export const readsOf = isOfKind(/^\s*SELECT/i);
/** The statements that change rows. */
export const writesOf = isOfKind(/^\s*(INSERT|UPDATE|DELETE)/i);
