import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import type { Assignment } from '#shared/ipc/commands/order';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { findUnitInUse, isActiveHandler } from './routing.repository';

/**
 * Answers the unit that is to get an order. Fails with `unit-unsuitable` where it is not in use on `day` or takes no
 * orders, with `invalid-input` where the named person is no active handler of it; `field` is the input's path.
 */
export async function checkAssignment(
  tx: ReadTx,
  { unitId, accountId }: Assignment,
  field: string,
  day: string,
): Promise<OrgUnitEntity> {
  const unit = await findUnitInUse(tx, unitId, day);
  if (unit === null || !ORDER_UNIT_KINDS.includes(unit.kind)) {
    throw new CommandError('unit-unsuitable', {}, { [`${field}.unitId`]: 'invalid' });
  }
  if (accountId !== null && !(await isActiveHandler(tx, accountId, unitId))) {
    throw new CommandError('invalid-input', {}, { [`${field}.accountId`]: 'invalid' });
  }
  return unit;
}
