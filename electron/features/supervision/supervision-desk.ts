import { isSupervisionLate } from '#shared/domain/case/supervision';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import { addDays, startOfBusinessDay } from '#shared/domain/time/business-day';
import type { SupervisionView } from '#shared/ipc/commands/supervision';
import type { SupervisionEntity } from '../../database/entities/supervision.entity';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { listCoveredUnitIds } from '../order/covered-units.service';
import type { ServiceKit } from '../service-kit';
import { findCases, findUnitNames } from './supervision.repository';

/** What the services of supervision are given beside the common kit. */
export interface SupervisionKit extends ServiceKit {
  /** Fails with `not-found` where the asker may not see the case. */
  readonly cases: { view(tx: ReadTx, actor: Actor, caseId: string): Promise<unknown> };
  readonly deadlines: { redBefore(now: string): string };
  readonly papers: { make(tx: WriteTx, actor: Actor, caseId: string, model: PaperModel): Promise<unknown> };
}

/** The first instant after a day. */
export const endOfDay = (day: string) => startOfBusinessDay(addDays(day, 1));

/** The units whose supervisions somebody has before him: a handler's own, or all (null). */
export async function reachOf(tx: ReadTx, { role, unitId }: Actor): Promise<readonly string[] | null> {
  return role === 'handler' ? listCoveredUnitIds(tx, unitId) : null;
}

function actsOf(
  { status, unitId }: SupervisionEntity,
  { role }: Actor,
  reach: readonly string[] | null,
): SupervisionView['allowed'] {
  if (role === 'manager') {
    if (status === 'closed') return [];
    return status === 'answered' ? ['press-again', 'close'] : ['close'];
  }
  if (status !== 'open') return [];
  const isOwn = role === 'handler' && unitId !== null && reach?.includes(unitId) === true;
  return role === 'coordinator' || isOwn ? ['answer'] : [];
}

/** Supervisions with names and what the asker may do, in a fixed number of queries. */
export async function viewSupervisions(
  tx: ReadTx,
  actor: Actor,
  rows: readonly SupervisionEntity[],
  now: string,
): Promise<readonly SupervisionView[]> {
  const names = await findUnitNames(
    tx,
    rows.flatMap(({ unitId }) => unitId ?? []),
  );
  const caseIds = rows.map(({ caseId }) => caseId);
  const cases = new Map((await findCases(tx, caseIds)).map((each) => [each.id, each]));
  const reach = await reachOf(tx, actor);
  return rows.map((row) => {
    const { unitId, dueAt: _dueAt, askedById: _askedById, previousId, ...shown } = row;
    return {
      ...shown,
      caseNumber: cases.get(row.caseId)?.number ?? '',
      subject: cases.get(row.caseId)?.subject ?? '',
      unitName: names.get(unitId ?? '') ?? '',
      isLate: isSupervisionLate(row, now) && (row.status !== 'closed' || row.answeredAt !== null),
      isRepeated: previousId !== null,
      allowed: actsOf(row, actor, reach),
    };
  });
}
