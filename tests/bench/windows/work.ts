import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import { appeal, dispatchTo, NAMES, newestCases, ordersToSign } from './commands';
import type { Notebook } from './notebook';
import { GRACE_MS } from './rounds';
import type { WindowTask } from './terms';
import { type Person, SECTION, type WindowProgram } from './window-program';

const ASK_AGAIN_MS = 250;
/** Codes that say nothing of whether it was done: the window asks again by the same key, as the program's windows do. */
const OPEN_CODES: readonly string[] = ['server-lost', 'busy'];
/** Windows choose among so many, so that several often choose the same. */
const CHOICE = 4;

/** One window at work: it reads, or it writes, and it writes down every answer. */
export class WindowWork {
  private readonly endsAt: number;
  private rounds = 0;

  constructor(
    private readonly program: WindowProgram,
    private readonly book: Notebook,
    private readonly task: WindowTask,
  ) {
    this.endsAt = Date.now() + task.seconds * 1000;
  }

  async run(): Promise<void> {
    const round = this.task.isWriting ? await this.writingRound() : () => this.readingRound();
    for (; Date.now() < this.endsAt; this.rounds += 1) await round();
    while (this.book.lostAt !== null && this.book.backAt === null && Date.now() < this.endsAt + GRACE_MS) {
      await this.ask('clerk', 'case.list', newestCases());
      await pause(ASK_AGAIN_MS);
    }
  }

  private async readingRound(): Promise<void> {
    const page = await this.ask('clerk', 'case.list', newestCases());
    const row = page?.rows[this.rounds % (page.rows.length || 1)];
    if (row !== undefined) await this.ask('clerk', 'case.get', { caseId: row.id });
    await this.ask('handler', 'order.listMine', ordersToSign);
    await this.ask('clerk', 'resident.suggest', { text: NAMES[this.rounds % NAMES.length] ?? '' });
  }

  private async writingRound(): Promise<() => Promise<void>> {
    const units = await this.ask('clerk', 'organisation.list', {});
    const unit = units?.find(({ sectionKey }) => sectionKey === SECTION);
    if (unit === undefined) throw new Error(`no unit for ${SECTION}`);
    return async () => {
      for (let taken = 0; taken < 3; taken += 1) await this.takeCase();
      await this.dispatchOne(unit.id);
      await this.signOne();
    };
  }

  /** An intake; whoever gets no answer asks again by its key, and the same case is answered. */
  private async takeCase(): Promise<void> {
    const key = uuidv7();
    const input = appeal(`路灯不亮，第 ${this.task.serial} 窗口`);
    this.book.unanswered.add(key);
    for (let isFirst = true; Date.now() < this.endsAt + GRACE_MS; isFirst = false) {
      const startedAt = performance.now();
      const reply = await this.send('clerk', 'case.accept', input, key);
      if (reply.ok) {
        this.book.answeredWell();
        if (isFirst) this.book.saved(performance.now() - startedAt);
        this.book.unanswered.delete(key);
        this.book.cases.push({ caseId: reply.value.caseId, number: reply.value.number });
        return;
      }
      this.book.failed(reply.error.code);
      if (!OPEN_CODES.includes(reply.error.code)) return;
      await pause(ASK_AGAIN_MS);
    }
  }

  private async dispatchOne(unitId: string): Promise<void> {
    const page = await this.ask('coordinator', 'case.list', newestCases(['accepted']));
    const seen = chooseOf(page?.rows ?? []);
    if (seen === undefined) return;
    const done = await this.ask('coordinator', 'order.dispatch', dispatchTo(unitId, seen));
    if (done !== null) this.book.done.push({ act: 'order.dispatch', objectId: seen.id, version: seen.version });
  }

  private async signOne(): Promise<void> {
    const page = await this.ask('handler', 'order.listMine', ordersToSign);
    const seen = chooseOf(page?.rows ?? [])?.order;
    if (seen === undefined) return;
    const done = await this.ask('handler', 'order.sign', { orderId: seen.id, version: seen.version });
    if (done !== null) this.book.done.push({ act: 'order.sign', objectId: seen.id, version: seen.version });
  }

  private send<N extends CommandName>(person: Person, command: N, input: CommandInput<N>, key: string) {
    this.book.sends();
    return this.program.send(person, command, input, key);
  }

  /** Sends a command once, an act that got no answer until it gets one; null where it is refused. */
  private async ask<N extends CommandName>(
    person: Person,
    command: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N> | null> {
    const key = uuidv7();
    while (Date.now() < this.endsAt + GRACE_MS) {
      const reply = await this.send(person, command, input, key);
      if (reply.ok) {
        this.book.answeredWell();
        return reply.value;
      }
      this.book.failed(reply.error.code);
      if (!OPEN_CODES.includes(reply.error.code)) return null;
      await pause(ASK_AGAIN_MS);
    }
    return null;
  }
}

const chooseOf = <T>(rows: readonly T[]): T | undefined =>
  rows[Math.floor(Math.random() * Math.min(CHOICE, rows.length))];
