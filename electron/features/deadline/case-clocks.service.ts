import {
  type CaseClockFacts,
  type ClockKind,
  findDecisionClock,
  findRunningClocks,
  type RunningClock,
} from '#shared/domain/clocks/case-clocks';
import { type ClockReading, readClock } from '#shared/domain/clocks/read-clock';
import type { Clock } from '#shared/domain/time/clock';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import type { ReadTx, WriteTx } from '../../database/transaction';
import { type ClockedCase, joinClockRows } from './clock-facts';
import { type ClockPatch, findClockRows, listCasesWithClocks } from './clock-facts.repository';
import type { ClockSource } from './clock-source.port';
import { ClockWrites } from './clock-writes';

/** A running clock whose end moved. `dueAt` is null while it stands still. */
export interface DueChange {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly kind: ClockKind;
  readonly orderId: string | null;
  readonly dueBefore: string | null;
  readonly dueAt: string | null;
}

/** What the clocks work with. */
export interface CaseClocksDeps {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly source: ClockSource;
}

const CASES_AT_ONCE = 400;
const keyOf = ({ kind, orderId }: Pick<RunningClock, 'kind' | 'orderId'>) => `${kind} ${orderId ?? ''}`;

/**
 * Keeps the rows of running clocks, and the due dates that cases and orders show, in step with what is true of each case.
 * Everything is computed from the case anew; nothing is added up, so nothing can be forgotten (a pause, an extension, a
 * changed calendar).
 */
export class CaseClocks {
  constructor(private readonly deps: CaseClocksDeps) {}

  /** Follows one case after an act on it. */
  async follow(tx: WriteTx, caseId: string): Promise<readonly DueChange[]> {
    const writes = new ClockWrites();
    const changes = await this.followCases(tx, [caseId], writes);
    await writes.flush(tx);
    return changes;
  }

  /** Follows every case of which a clock may run: after a change of the calendar or the rules, and when the program starts. */
  async followAll(tx: WriteTx): Promise<readonly DueChange[]> {
    const writes = new ClockWrites();
    const changes: DueChange[] = [];
    let after = '';
    for (;;) {
      const ids = await listCasesWithClocks(tx, after, CASES_AT_ONCE);
      changes.push(...(await this.followCases(tx, ids, writes)));
      after = ids.at(-1) ?? '';
      if (ids.length < CASES_AT_ONCE) break;
    }
    await writes.flush(tx);
    return changes;
  }

  /** What the clocks of a case depend on; null where there is no such case. */
  async facts(tx: ReadTx, caseId: string): Promise<CaseClockFacts | null> {
    return joinClockRows(await findClockRows(tx, [caseId]))[0]?.facts ?? null;
  }

  /** The same of several cases by their ids, those that there are. */
  async factsOf(tx: ReadTx, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseClockFacts>> {
    if (caseIds.length === 0) return new Map();
    const clocked = joinClockRows(await findClockRows(tx, [...new Set(caseIds)]));
    return new Map(clocked.map(({ row, facts }) => [row.id, facts]));
  }

  private async followCases(tx: ReadTx, ids: readonly string[], writes: ClockWrites): Promise<readonly DueChange[]> {
    if (ids.length === 0) return [];
    const now = this.deps.clock.now();
    return joinClockRows(await findClockRows(tx, ids)).flatMap((clocked) => this.followCase(clocked, now, writes));
  }

  private followCase(clocked: ClockedCase, now: string, writes: ClockWrites): readonly DueChange[] {
    const { row, facts } = clocked;
    this.showPromise(clocked, now, writes);
    const kept = new Map(clocked.kept.map((clock) => [keyOf(clock), clock]));
    const changes: DueChange[] = [];
    for (const running of findRunningClocks(facts, this.deps.source.rules())) {
      const before = kept.get(keyOf(running));
      kept.delete(keyOf(running));
      const reading = this.read(running, now);
      if (before !== undefined) followCards(before, running, reading, now, writes);
      this.keep(row.id, running, reading, before, writes);
      if (running.kind === 'order' && running.orderId !== null) {
        showLimit(clocked, running.orderId, reading, writes);
      }
      if (before !== undefined && before.dueAt !== reading.dueAt)
        changes.push(changeOf(clocked, running, before, reading));
    }
    for (const ended of kept.values()) writes.settle(ended, now);
    // The card for a case that nobody looked through stands until somebody takes the case up.
    if (row.deemedAt !== null && row.status !== 'accepted') writes.settle(silenceOf(row.id), now);
    writes.remove([...kept.values()].map(({ id }) => id));
    return changes;
  }

  private read(running: RunningClock, now: string): ClockReading {
    return readClock(running, this.deps.source.calendar(), this.deps.source.rules(), now);
  }

  private keep(
    caseId: string,
    running: RunningClock,
    { dueAt, yellowAt, redAt, isEstimated }: ClockReading,
    before: CaseClockEntity | undefined,
    writes: ClockWrites,
  ): void {
    const { kind, orderId, startedAt, receiver } = running;
    const state = {
      startedAt,
      dueAt,
      yellowAt,
      redAt,
      isEstimated,
      receiverUnitId: receiver.unitId,
      receiverAccountId: receiver.accountId,
    };
    if (before === undefined) {
      writes.insert({ id: this.deps.newId(), caseId, orderId, kind, card: 'none', ...state });
      return;
    }
    const isMoved = before.dueAt !== dueAt || before.startedAt !== startedAt;
    // A limit that moved gives its cards anew: what was late may be in time again.
    const patch = findDifference(before, isMoved ? { ...state, card: 'none' } : state);
    if (Object.keys(patch).length > 0) writes.update(before.id, patch);
  }

  /** The case's row shows its outside promise. A closed case keeps the one that it was closed under. */
  private showPromise({ row, facts }: ClockedCase, now: string, writes: ClockWrites): void {
    const decision = findDecisionClock(facts, this.deps.source.rules());
    if (row.closedAt !== null || decision === null) return;
    const { dueAt, yellowAt, isEstimated: isDueEstimated, suspendedAt } = this.read(decision, now);
    const isSame = row.dueAt === dueAt && row.yellowAt === yellowAt && row.suspendedAt === suspendedAt;
    if (isSame && row.isDueEstimated === isDueEstimated) return;
    writes.showOnCase(row.id, { dueAt, yellowAt, isDueEstimated, suspendedAt });
  }
}

const silenceOf = (caseId: string) => ({ kind: 'completeness', caseId, orderId: null, card: 'red' }) as const;

/** Cards of a clock that moved are settled; those of one that is somebody else's now are his. */
function followCards(
  before: CaseClockEntity,
  { startedAt, receiver }: RunningClock,
  { dueAt }: ClockReading,
  now: string,
  writes: ClockWrites,
): void {
  if (before.dueAt !== dueAt || before.startedAt !== startedAt) writes.settle(before, now);
  const { receiverUnitId, receiverAccountId } = before;
  const isHandedOn = receiverUnitId !== receiver.unitId || receiverAccountId !== receiver.accountId;
  if (isHandedOn) writes.handOn(before, receiver);
}

function showLimit({ orders }: ClockedCase, orderId: string, reading: ClockReading, writes: ClockWrites): void {
  const { dueAt, yellowAt } = reading;
  const order = orders.find(({ id }) => id === orderId);
  const isSame = order?.dueAt === dueAt && order.yellowAt === yellowAt;
  if (!isSame) writes.showOnOrder(orderId, { dueAt, yellowAt });
}

/** The columns that are to be other than they are. */
function findDifference(before: CaseClockEntity, state: ClockPatch): ClockPatch {
  const changed = Object.entries(state).filter(([key, value]) => before[key as keyof CaseClockEntity] !== value);
  return Object.fromEntries(changed);
}

function changeOf(
  { row }: ClockedCase,
  running: RunningClock,
  before: CaseClockEntity,
  reading: ClockReading,
): DueChange {
  const { kind, orderId } = running;
  const ofCase = { caseId: row.id, caseNumber: row.number, subject: row.subject };
  return { ...ofCase, kind, orderId, dueBefore: before.dueAt, dueAt: reading.dueAt };
}
