import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import { ALL_ELEMENTS, type Responsible } from '#shared/domain/responsibility/rule';
import type { RuleFields } from '#shared/ipc/commands/responsibility';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { findAccounts, isCategory, listUnitsInUse } from './place.repository';

/** What a rule names must be there: grids in use, elements of the catalogue, a unit that takes orders, a handler of it. Answers the unit. */
export async function checkRule(tx: ReadTx, streetId: string, rule: RuleFields, day: string): Promise<OrgUnitEntity> {
  const units = await listUnitsInUse(tx, streetId, day);
  const grids = new Set(units.filter(({ kind }) => kind === 'grid').map(({ id }) => id));
  if (!rule.gridIds.every((gridId) => grids.has(gridId))) throw badField('rule.gridIds');
  for (const code of rule.elements) {
    if (code !== ALL_ELEMENTS && !(await isCategory(tx, code))) throw badField('rule.elements');
  }
  return checkResponsible(tx, units, rule.assignment, 'rule.assignment');
}

/** Answers the unit of somebody who is to be responsible; fails where it takes no orders or the person is none of its handlers. */
export async function checkResponsible(
  tx: ReadTx,
  units: readonly OrgUnitEntity[],
  { unitId, accountId }: Responsible,
  field: string,
): Promise<OrgUnitEntity> {
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined || !ORDER_UNIT_KINDS.includes(unit.kind)) {
    throw new CommandError('unit-unsuitable', {}, { [`${field}.unitId`]: 'invalid' });
  }
  const [person] = accountId === null ? [] : await findAccounts(tx, [accountId]);
  const isFit = person?.unitId === unitId && person.role === 'handler' && person.isActive;
  if (accountId !== null && !isFit) throw badField(`${field}.accountId`);
  return unit;
}

function badField(field: string): CommandError {
  return new CommandError('invalid-input', {}, { [field]: 'invalid' });
}
