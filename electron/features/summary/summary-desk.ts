import type { SummaryEntity } from '../../database/entities/summary.entity';
import type { WithdrawnSummaryEntity } from '../../database/entities/withdrawn-summary.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { isDistrict } from '../street/district.service';
import type { SummaryUnit } from './count-month';
import { findSummaryById, listAllUnits, listWithdrawn } from './summary.repository';
import { summaryKindOf } from './unit-tree';

/** A unit that has summaries, with its name; fails with `not-found` or `unit-unsuitable` (the district of one street has none). */
export async function findSummaryUnit(tx: ReadTx, unitId: string): Promise<SummaryUnit & { readonly name: string }> {
  const unit = (await listAllUnits(tx)).find(({ id }) => id === unitId);
  if (unit === undefined) throw new CommandError('not-found');
  const kind = summaryKindOf(unit);
  if (kind === null) throw new CommandError('unit-unsuitable');
  const isAlone = !(await isDistrict(tx));
  if (kind === 'district' && isAlone) throw new CommandError('unit-unsuitable');
  return { unitId, kind, streetId: unit.streetId, isAlone, name: unit.name };
}

/** A summary that must be there. */
export async function takeSummary(tx: ReadTx, summaryId: string): Promise<SummaryEntity> {
  const row = await findSummaryById(tx, summaryId);
  if (row === null) throw new CommandError('not-found');
  return row;
}

/** A withdrawn version of a summary that must be there. */
export async function takeWithdrawn(tx: ReadTx, summaryId: string, id: string): Promise<WithdrawnSummaryEntity> {
  const row = (await listWithdrawn(tx, summaryId)).find((each) => each.id === id);
  if (row === undefined) throw new CommandError('not-found');
  return row;
}
