import { businessDay } from '#shared/domain/time/business-day';
import type { SessionView } from '#shared/ipc/commands/session';
import type { ReadTx } from '../../database/transaction';
import { findUnit, isDistrict, listStreets } from '../street/district.service';

/** The district as somebody of a unit sees it who has chosen a street, or none; null in an office of one street. */
export async function viewDistrict(
  tx: ReadTx,
  unitId: string,
  chosenId: string | null,
  now: string,
): Promise<SessionView['district']> {
  if (!(await isDistrict(tx))) return null;
  const unit = await findUnit(tx, unitId);
  const streets = await listStreets(tx, businessDay(now));
  const named = streets.map(({ id, name }) => ({ id, name }));
  const ownId = unit?.streetId ?? null;
  const shown = named.find(({ id }) => id === (ownId ?? chosenId)) ?? null;
  const above = await findUnit(tx, streets[0]?.parentId ?? '');
  return { name: above?.name ?? '', isOwn: ownId === null, street: shown, streets: ownId === null ? named : [] };
}
