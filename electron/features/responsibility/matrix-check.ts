import { checkMatrix } from '#shared/domain/responsibility/check-matrix';
import { countFindings } from '#shared/domain/responsibility/finding';
import { addDays } from '#shared/domain/time/business-day';
import type { FindingList } from '#shared/ipc/commands/responsibility';
import type { ResponsibilityVersionEntity } from '../../database/entities/responsibility-version.entity';
import type { ReadTx } from '../../database/transaction';
import { listElementCodes, listUnitsInUse } from './place.repository';

/** How far ahead the matrix is checked, in days: rules that begin or end within a year are seen. */
const DAYS_AHEAD = 365;
/** The last day that a check on a day looks at. */
export function lastCheckedDay(day: string): string {
  return addDays(day, DAYS_AHEAD);
}

/** Findings that a window is shown; all are counted. */
const LISTED = 300;

/** Checks a version's rules against the grids and elements in use on `day` and the year after. A rule of a unit that was closed holds nowhere. */
export async function checkRules(
  tx: ReadTx,
  { streetId, rules }: Pick<ResponsibilityVersionEntity, 'streetId' | 'rules'>,
  day: string,
): Promise<FindingList> {
  const units = await listUnitsInUse(tx, streetId, day);
  const inUse = new Set(units.map(({ id }) => id));
  const findings = checkMatrix(
    rules.filter(({ assignment }) => inUse.has(assignment.unitId)),
    {
      gridIds: units.filter(({ kind }) => kind === 'grid').map(({ id }) => id),
      elementCodes: await listElementCodes(tx),
      firstDay: day,
      lastDay: lastCheckedDay(day),
    },
  );
  return { ...countFindings(findings), listed: findings.slice(0, LISTED) };
}
