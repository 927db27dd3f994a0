import { maskAddress } from '#shared/domain/case/mask-address';
import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import { ageOn } from '#shared/domain/register/age';
import { sayDoor, sayHouse } from '#shared/domain/register/dwelling-address';
import { holdsOn } from '#shared/domain/register/stretch';
import { businessDay } from '#shared/domain/time/business-day';
import type { DwellingRow, HouseholdRow, ResidentRow } from '#shared/ipc/commands/register-views';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { DwellingEntity } from '../../database/entities/dwelling.entity';
import type { HouseholdEntity } from '../../database/entities/household.entity';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import type { ReadTx } from '../../database/transaction';
import type { ServiceKit } from '../service-kit';
import { countDwellings, findDwellings, findDwellingsById, findStaysIn, findStaysNow } from './home.repository';
import { countHouseholds, countMembers, findHouseholds } from './household.repository';
import { findLabelsOf, findNamesOf, findResidentsById, findUnitNames } from './person.repository';
import { countResidents, findResidents } from './register-list.repository';

/** Residents as rows of a list, masked. */
export async function toResidentRows(
  tx: ReadTx,
  residents: readonly ResidentEntity[],
  today: string,
): Promise<readonly ResidentRow[]> {
  const ids = residents.map(({ id }) => id);
  const names = await findNamesOf(tx, ids);
  const labels = (await findLabelsOf(tx, ids)).filter((each) => holdsOn(each, today));
  const places = await findUnitNames(
    tx,
    residents.map(({ communityId }) => communityId),
  );
  return residents.map((resident) => ({
    id: resident.id,
    name: resident.name,
    names: names.filter(({ residentId }) => residentId === resident.id).map(({ name }) => name),
    sex: resident.sex,
    age: ageOn(resident.birthDate, today),
    maskedDocumentNumber: maskIdentityNumber(resident.documentNumber),
    maskedPhone: maskPhone(resident.phone),
    maskedAddress: maskAddress(resident.address),
    communityName: places.get(resident.communityId ?? '') ?? '',
    labels: labels.filter(({ residentId }) => residentId === resident.id).map(({ label }) => label),
    updatedAt: resident.updatedAt,
  }));
}

const windowOf = <S>({ sort, page, pageSize }: { sort: S; page: number; pageSize: number }) => ({
  ...sort,
  offset: page * pageSize,
  limit: pageSize,
});

/** The lists of the registers, all of them made by the database. */
export class RegisterLists {
  constructor(private readonly kit: Pick<ServiceKit, 'database' | 'clock'>) {}

  residents(input: CommandParsed<'register.listResidents'>): Promise<CommandOutput<'register.listResidents'>> {
    const today = businessDay(this.kit.clock.now());
    return this.kit.database.read(async (tx) => {
      const residents = await findResidents(tx, input.filter, windowOf(input), today);
      const total = await countResidents(tx, input.filter, today);
      return { rows: await toResidentRows(tx, residents, today), total };
    });
  }

  dwellings(input: CommandParsed<'register.listDwellings'>): Promise<CommandOutput<'register.listDwellings'>> {
    return this.kit.database.read(async (tx) => {
      const dwellings = await findDwellings(tx, input.filter, windowOf(input));
      return { rows: await toDwellingRows(tx, dwellings), total: await countDwellings(tx, input.filter) };
    });
  }

  households(input: CommandParsed<'register.listHouseholds'>): Promise<CommandOutput<'register.listHouseholds'>> {
    return this.kit.database.read(async (tx) => {
      const households = await findHouseholds(tx, input.filter, windowOf(input));
      return { rows: await toHouseholdRows(tx, households), total: await countHouseholds(tx, input.filter) };
    });
  }
}

async function toDwellingRows(tx: ReadTx, dwellings: readonly DwellingEntity[]): Promise<readonly DwellingRow[]> {
  const stays = await findStaysIn(
    tx,
    dwellings.map(({ id }) => id),
  );
  const places = await findUnitNames(
    tx,
    dwellings.flatMap(({ communityId, gridId }) => [communityId, gridId]),
  );
  return dwellings.map((dwelling) => {
    const { id, room, area, tenure, isManaged, communityId, gridId } = dwelling;
    const occupants = stays.filter(({ dwellingId, toDay }) => dwellingId === id && toDay === null).length;
    const place = { communityName: places.get(communityId) ?? '', gridName: places.get(gridId ?? '') ?? '' };
    return {
      ...{ id, house: sayHouse(dwelling), room, ...place },
      ...{ area, tenure, isManaged, occupants },
    };
  });
}

async function toHouseholdRows(tx: ReadTx, households: readonly HouseholdEntity[]): Promise<readonly HouseholdRow[]> {
  const headIds = households.map(({ headId }) => headId);
  const heads = new Map((await findResidentsById(tx, headIds)).map((head) => [head.id, head]));
  const members = await countMembers(
    tx,
    households.map(({ id }) => id),
  );
  const stays = new Map((await findStaysNow(tx, headIds)).map((stay) => [stay.residentId, stay.dwellingId]));
  const dwellings = await findDwellingsById(tx, [...stays.values()]);
  const places = await findUnitNames(
    tx,
    [...heads.values()].map(({ communityId }) => communityId),
  );
  return households.map(({ id, headId, foundedOn, endedOn }) => {
    const head = heads.get(headId);
    const dwelling = dwellings.get(stays.get(headId) ?? '');
    return {
      ...{ id, headId, headName: head?.name ?? '', foundedOn, endedOn, members: members.get(id) ?? 0 },
      maskedAddress: maskAddress(dwelling === undefined ? (head?.address ?? '') : sayDoor(dwelling)),
      communityName: places.get(head?.communityId ?? '') ?? '',
    };
  });
}
