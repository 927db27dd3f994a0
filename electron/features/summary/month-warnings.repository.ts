import { CLOCK_KINDS, type ClockKind } from '#shared/domain/clocks/case-clocks';
import { WARNING_ACTS, type WarningAct } from '#shared/domain/summary/warning-figures';
import { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { managerOf, type ReadTx } from '../../database/transaction';
import { type ActReach, actsWithin, WARNING_CONDITIONS } from './figure-conditions';
import type { MonthWindow } from './month-window';

/** The cards of one unit, case and kind of clock. `unitId` is "" for the centre's own people. */
export interface WarningGroup {
  readonly unitId: string;
  readonly caseId: string;
  readonly clock: ClockKind;
  readonly cards: Readonly<Record<WarningAct, number>>;
}

type Raw = Readonly<Record<string, unknown>>;

/** Cards of the month by whom they were given to; `reach` says whose cards count. */
export async function countWarnings(
  tx: ReadTx,
  window: MonthWindow,
  reach: ActReach,
): Promise<readonly WarningGroup[]> {
  const within = actsWithin(reach, 'w.receiver_unit_id', 'w.case_id');
  const query = managerOf(tx)
    .createQueryBuilder(WarningCardEntity, 'w')
    .select('w.receiver_unit_id', 'unitId')
    .addSelect('w.case_id', 'caseId')
    .addSelect('w.kind', 'clock')
    .where(`w.issued_at >= :from AND w.issued_at < :to${within.sql}`)
    .setParameters({ ...window, ...within.parameters });
  for (const act of WARNING_ACTS) {
    query.addSelect(`SUM(CASE WHEN ${WARNING_CONDITIONS[act]} THEN 1 ELSE 0 END)`, act);
  }
  const rows: Raw[] = await query
    .groupBy('w.receiver_unit_id')
    .addGroupBy('w.case_id')
    .addGroupBy('w.kind')
    .getRawMany();
  return rows.flatMap((row) => {
    const clock = CLOCK_KINDS.find((kind) => kind === row.clock);
    if (clock === undefined) return [];
    const cards = { yellow: Number(row.yellow), red: Number(row.red), withdrawn: Number(row.withdrawn) };
    return [{ unitId: String(row.unitId ?? ''), caseId: String(row.caseId), clock, cards }];
  });
}
