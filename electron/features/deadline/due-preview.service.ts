import { findRunningClocks } from '#shared/domain/clocks/case-clocks';
import { readClock } from '#shared/domain/clocks/read-clock';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { CaseClocks, DueChange } from './case-clocks.service';
import { type ClockedCase, joinClockRows } from './clock-facts';
import { countCasesWithClocks, findClockRows, listCasesWithClocks } from './clock-facts.repository';
import type { ClockSource } from './clock-source.port';

const CASES_AT_ONCE = 400;

/** What another calendar or other rules would do to everything open. */
export interface DuePreview {
  readonly changes: readonly DueChange[];
  /** Cases that were looked at. */
  readonly cases: number;
  /** Promises of cases that were estimated and are certain then. */
  readonly confirmed: number;
}

function previewCase({ row, facts, kept }: ClockedCase, source: ClockSource, now: string) {
  const before = new Map(kept.map((clock) => [`${clock.kind} ${clock.orderId ?? ''}`, clock]));
  const changes: DueChange[] = [];
  let isConfirmed = false;
  for (const running of findRunningClocks(facts, source.rules())) {
    const { kind, orderId } = running;
    const clock = before.get(`${kind} ${orderId ?? ''}`);
    if (clock === undefined) continue;
    const { dueAt, isEstimated } = readClock(running, source.calendar(), source.rules(), now);
    if (kind === 'decision' && clock.isEstimated && !isEstimated) isConfirmed = true;
    if (clock.dueAt === dueAt) continue;
    const ofCase = { caseId: row.id, caseNumber: row.number, subject: row.subject };
    changes.push({ ...ofCase, kind, orderId, dueBefore: clock.dueAt, dueAt });
  }
  return { changes, isConfirmed };
}

/** Says which running clocks would move if they were read from `source`. Writes nothing. */
export async function previewDue(tx: ReadTx, source: ClockSource, now: string): Promise<DuePreview> {
  const changes: DueChange[] = [];
  let cases = 0;
  let confirmed = 0;
  for (let after = ''; ; ) {
    const ids = await listCasesWithClocks(tx, after, CASES_AT_ONCE);
    const clocked = ids.length === 0 ? [] : joinClockRows(await findClockRows(tx, ids));
    for (const each of clocked) {
      const outcome = previewCase(each, source, now);
      changes.push(...outcome.changes);
      confirmed += outcome.isConfirmed ? 1 : 0;
    }
    cases += clocked.length;
    after = ids.at(-1) ?? '';
    if (ids.length < CASES_AT_ONCE) return { changes, cases, confirmed };
  }
}

/** Follows everything open, and says what moved as {@link previewDue} does. */
export async function followDue(tx: WriteTx, clocks: CaseClocks): Promise<DuePreview> {
  const before = await countCasesWithClocks(tx);
  const changes = await clocks.followAll(tx);
  const after = await countCasesWithClocks(tx);
  return { changes, cases: before.cases, confirmed: Math.max(0, before.estimated - after.estimated) };
}
