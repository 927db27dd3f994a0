import type { Role } from '#shared/domain/people/roles';
import { usernameKey } from '#shared/domain/people/username';
import { AccountEntity } from '../../database/entities/account.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { managerOf, type WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { makeName } from './people';
import type { Random } from './random';

/** Staff of the district itself. */
const STAFF: readonly (readonly [Role, string])[] = [
  ['manager', 'district.manager'],
  ['coordinator', 'district.coordinator'],
];

/** Adds an account like a known one, with another person, role and unit. */
async function addLike(
  tx: WriteTx,
  known: AccountEntity,
  fields: Pick<AccountEntity, 'id' | 'username' | 'role' | 'unitId'>,
  random: Random,
): Promise<void> {
  const displayName = makeName(random, random.chance(0.5) ? 'male' : 'female').name;
  const person = { ...fields, usernameKey: usernameKey(fields.username), displayName };
  await managerOf(tx).insert(AccountEntity, { ...known, ...person, version: 1 });
}

async function findAdministrator(tx: WriteTx): Promise<AccountEntity> {
  return managerOf(tx).findOneOrFail(AccountEntity, { where: { role: 'administrator' }, order: { id: 'ASC' } });
}

/** Makes the administrator of the first street the district's, gives the street one of its own and the district its staff. */
export async function moveToDistrict(
  tx: WriteTx,
  streetId: string,
  random: Random,
  newId: () => string,
): Promise<Actor> {
  const manager = managerOf(tx);
  const street = await manager.findOneByOrFail(OrgUnitEntity, { id: streetId });
  const administrator = await findAdministrator(tx);
  const { id: accountId, displayName, role } = administrator;
  const unitId = street.parentId ?? '';
  await manager.update(AccountEntity, { id: accountId }, { unitId });
  await addStreetAdministrator(tx, streetId, '', random, newId);
  for (const [each, username] of STAFF) {
    await addLike(tx, administrator, { id: newId(), username, role: each, unitId }, random);
  }
  return { accountId, displayName, role, unitId };
}

/** Gives a street an administrator of its own. */
export async function addStreetAdministrator(
  tx: WriteTx,
  unitId: string,
  namesBegin: string,
  random: Random,
  newId: () => string,
): Promise<void> {
  const fields = { id: newId(), username: `${namesBegin}admin1`, role: 'administrator', unitId } as const;
  await addLike(tx, await findAdministrator(tx), fields, random);
}
