import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { CHANNEL } from '../../../electron/database/server/server-line';
import type { Statement } from '../sql-recorder';
import type { Notebook } from './notebook';
import { READING_ROUND, type RecordedCommand, type RoundCommand, WRITING_ROUND } from './rounds';
import type { WindowTask } from './terms';

interface PlainConnections {
  readonly client: pg.Client;
  readonly ear: pg.Client;
}

/** The same statements as the program's, sent by the driver alone: the least that the same work can cost. */
export class PlainWork {
  private readonly commands: ReadonlyMap<RoundCommand, RecordedCommand>;
  private sent = 0;
  /** Where the chain of the log ended when this window last locked it. */
  private end = 0;

  constructor(
    private readonly connections: PlainConnections,
    private readonly task: WindowTask,
    private readonly book: Notebook,
  ) {
    this.commands = new Map((task.plainly ?? []).map((command) => [command.name, command]));
  }

  /** A connection for the statements and one that hears what others tell, as every window of the program has one. */
  static async connect({ office }: WindowTask): Promise<PlainConnections> {
    const { host, port, user, password, database } = office.location;
    const access = { host, port, user, password, database };
    const [client, ear] = [new pg.Client(access), new pg.Client(access)];
    await client.connect();
    await ear.connect();
    await ear.query(`LISTEN ${CHANNEL}`);
    return { client, ear };
  }

  async run(): Promise<void> {
    const endsAt = Date.now() + this.task.seconds * 1000;
    const round = this.task.isWriting ? WRITING_ROUND : READING_ROUND;
    for (let at = 0, ids = new Map<string, string>(); Date.now() < endsAt; at = (at + 1) % round.length) {
      const command = this.commands.get(round[at] ?? 'case.list');
      if (command === undefined) throw new Error(`${round[at]} was not recorded`);
      // A dispatch and a signing are of the case that was taken last, as in the record.
      if (command.name === 'case.accept') ids = this.newIds(command);
      const startedAt = performance.now();
      this.book.sends();
      for (const statement of command.statements) await this.send(statement, ids);
      this.book.answeredWell();
      if (command.name === 'case.accept') this.book.saved(performance.now() - startedAt);
    }
  }

  async close(): Promise<void> {
    await this.connections.ear.end();
    await this.connections.client.end();
  }

  private newIds({ fresh }: RecordedCommand): Map<string, string> {
    this.sent += 1;
    const isId = (text: string) => text.length === 36;
    return new Map(fresh.map((old, at) => [old, isId(old) ? uuidv7() : `${this.task.serial}/${this.sent}/${at}`]));
  }

  private async send({ sql, parameters }: Statement, ids: ReadonlyMap<string, string>): Promise<void> {
    const values = parameters.map((value) => exchange(value, ids));
    const isLinking = sql.includes('INTO audit_links');
    const { rows } = await this.connections.client.query(sql, isLinking ? goOnFrom(this.end, values) : values);
    this.end = readEnd(rows) ?? this.end;
  }
}

/** The end of the chain in the rows of a statement; null where they are of something else. */
const readEnd = ([row]: readonly Record<string, unknown>[]): number | null =>
  row?.seq === undefined ? null : Number(row.seq);

/** The parameters of new links, numbered on from the chain's end: [numbers, entries, hashes, end, …, the end before]. */
function goOnFrom(end: number, values: readonly unknown[]): unknown[] {
  const count = Array.isArray(values[0]) ? values[0].length : 0;
  const numbers = Array.from({ length: count }, (_, at) => end + at + 1);
  return [numbers, values[1], values[2], end + count, ...values.slice(4, -1), end];
}

/** A parameter with what must be new in it exchanged. */
function exchange(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => exchange(each, ids));
  if (typeof value !== 'string') return value;
  const whole = ids.get(value);
  if (whole !== undefined) return whole;
  if (!value.startsWith('{') && !value.startsWith('[')) return value;
  let text = value;
  for (const [old, fresh] of ids) if (text.includes(old)) text = text.replaceAll(old, fresh);
  return text;
}
