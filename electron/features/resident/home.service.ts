import type { AuditChange } from '#shared/domain/audit/audit-change';
import { listChanges } from '#shared/domain/audit/list-changes';
import { maskName } from '#shared/domain/identity/mask';
import { normalizeDoor, orderOfHouse, sayDoor, sayHouse } from '#shared/domain/register/dwelling-address';
import { businessDay } from '#shared/domain/time/business-day';
import type { DwellingFields } from '#shared/ipc/commands/register';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { DwellingEntity } from '../../database/entities/dwelling.entity';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import {
  endStay,
  findDwelling,
  findStaysIn,
  findStaysNow,
  insertDwelling,
  insertStay,
  updateDwelling,
} from './home.repository';
import { findMembers, findMembership } from './household.repository';
import { findResidentsById, findUnitNames, isPlaceFit } from './person.repository';
import { readHistory, recordAct } from './register-history.service';
import { updateResident } from './resident.repository';
import { requireResident } from './resident-changes.service';

/** Square metres as they are said: `89.5`. */
const sayArea = (area: number | null) => (area === null ? '' : String(area / 100));

const NO_DWELLING: DwellingFields = {
  ...{ communityId: '', gridId: null, place: '', building: '', entrance: '', room: '' },
  ...{ area: null, tenure: 'other', isManaged: false },
};

/** Dwellings, and who lives in them. */
export class HomeService {
  constructor(private readonly kit: ServiceKit) {}

  get(dwellingId: string): Promise<CommandOutput<'register.getDwelling'>> {
    return this.kit.database.read(async (tx) => {
      const dwelling = await findDwelling(tx, dwellingId);
      if (dwelling === null) throw new CommandError('not-found');
      const stays = await findStaysIn(tx, [dwellingId]);
      const residents = await findResidentsById(
        tx,
        stays.map(({ residentId }) => residentId),
      );
      const names = new Map(residents.map(({ id, name }) => [id, name]));
      const { id, communityId, gridId, place, building, entrance, room, area, tenure, isManaged, version } = dwelling;
      return {
        ...{ id, communityId, gridId, place, building, entrance, room, area, tenure, isManaged, version },
        occupants: stays.map(({ residentId, fromDay, toDay }) => {
          return { residentId, maskedName: maskName(names.get(residentId) ?? ''), fromDay, toDay };
        }),
        history: await readHistory(tx, dwellingId, false),
      };
    });
  }

  async add(actor: Actor, given: DwellingFields): Promise<{ readonly id: string }> {
    const fields = { ...given, ...normalizeDoor(given) };
    const changes = await this.kit.database.read((tx) => this.compare(tx, NO_DWELLING, fields));
    return this.kit.database.write('register.addDwelling', async (tx) => {
      const id = this.kit.newId();
      const now = this.kit.clock.now();
      const dates = { createdAt: now, updatedAt: now, version: 1 };
      const isNew = await insertDwelling(tx, { id, ...fields, houseOrder: orderOfHouse(fields), ...dates });
      if (!isNew) throw new CommandError('dwelling-exists');
      const act = { kind: 'dwelling', subjectId: id, action: 'dwelling.added' } as const;
      await recordAct(this.kit, tx, actor, { ...act, detail: { house: sayHouse(fields) }, changes });
      return { id };
    });
  }

  /** What was read before the write still holds in it: the version says so. */
  async change(actor: Actor, input: CommandParsed<'register.changeDwelling'>): Promise<null> {
    const { dwellingId, version } = input;
    const fields = { ...input.fields, ...normalizeDoor(input.fields) };
    const changes = await this.kit.database.read(async (tx) => {
      const known = await findDwelling(tx, dwellingId);
      if (known === null) throw new CommandError('not-found');
      if (known.version !== version) throw new CommandError('conflict');
      return this.compare(tx, known, fields);
    });
    return this.kit.database.write('register.changeDwelling', async (tx) => {
      const patch = { ...fields, houseOrder: orderOfHouse(fields), updatedAt: this.kit.clock.now() };
      const outcome = await updateDwelling(tx, dwellingId, version, patch);
      if (outcome === 'taken') throw new CommandError('dwelling-exists');
      if (outcome === 'conflict') throw new CommandError('conflict');
      const act = { kind: 'dwelling', subjectId: dwellingId, action: 'dwelling.changed' } as const;
      if (changes.length > 0) {
        await recordAct(this.kit, tx, actor, { ...act, detail: { house: sayHouse(fields) }, changes });
      }
      return null;
    });
  }

  moveIn(actor: Actor, input: CommandParsed<'register.moveIn'>): Promise<null> {
    const { dwellingId, onDay, isWithHousehold } = input;
    this.checkDay(onDay);
    return this.kit.database.write('register.moveIn', async (tx) => {
      const resident = await requireResident(this.kit, tx, input);
      const dwelling = await findDwelling(tx, dwellingId);
      if (dwelling === null) throw new CommandError('not-found');
      const others = isWithHousehold ? await this.findHousehold(tx, resident.id) : [];
      for (const person of [resident, ...others]) {
        const before = await this.leave(tx, person.id, onDay, dwellingId);
        if (before === dwellingId) continue;
        await this.enter(tx, actor, person, dwelling, { onDay, before });
      }
      return null;
    });
  }

  moveOut(actor: Actor, input: CommandParsed<'register.moveOut'>): Promise<null> {
    const { onDay } = input;
    this.checkDay(onDay);
    return this.kit.database.write('register.moveOut', async (tx) => {
      const resident = await requireResident(this.kit, tx, input);
      const dwellingId = await this.leave(tx, resident.id, onDay, null);
      if (dwellingId === null) throw new CommandError('not-living-there');
      const home = await this.sayHome(tx, dwellingId);
      const changes = [{ field: 'home', before: home.whole, after: '' }];
      const detail = { name: resident.name, house: home.house, onDay };
      const act = { kind: 'resident', subjectId: resident.id, action: 'resident.moved-out', detail, changes } as const;
      await recordAct(this.kit, tx, actor, act);
      return null;
    });
  }

  /** His home is his address, his community and his grid from now on. */
  private async enter(
    tx: WriteTx,
    actor: Actor,
    { id, name, address }: ResidentEntity,
    dwelling: DwellingEntity,
    { onDay, before }: { readonly onDay: string; readonly before: string | null },
  ): Promise<void> {
    const { communityId, gridId } = dwelling;
    await insertStay(tx, {
      id: this.kit.newId(),
      dwellingId: dwelling.id,
      residentId: id,
      fromDay: onDay,
      toDay: null,
    });
    const now = { address: sayDoor(dwelling), communityId, gridId };
    await updateResident(tx, id, { ...now, updatedAt: this.kit.clock.now() });
    const changes = [
      { field: 'home', before: before === null ? '' : (await this.sayHome(tx, before)).whole, after: now.address },
      ...(address === now.address ? [] : [{ field: 'address', before: address, after: now.address }]),
    ];
    const detail = { name, house: sayHouse(dwelling), onDay };
    await recordAct(this.kit, tx, actor, {
      ...{ kind: 'resident', subjectId: id, action: 'resident.moved-in', detail, changes },
    });
  }

  /** Ends his present stay, unless it is in the dwelling that he moves into; gives the dwelling of it. */
  private async leave(tx: WriteTx, residentId: string, onDay: string, intoId: string | null): Promise<string | null> {
    const [stay] = await findStaysNow(tx, [residentId]);
    if (stay === undefined) return null;
    if (stay.dwellingId === intoId) return stay.dwellingId;
    if (onDay < stay.fromDay) throw new CommandError('invalid-input', {}, { onDay: 'days-reversed' });
    await endStay(tx, stay.id, onDay);
    return stay.dwellingId;
  }

  private async findHousehold(tx: ReadTx, residentId: string): Promise<readonly ResidentEntity[]> {
    const membership = await findMembership(tx, residentId);
    if (membership === null) return [];
    const members = await findMembers(tx, membership.householdId);
    const others = members.filter((each) => each.toDay === null && each.residentId !== residentId);
    return findResidentsById(
      tx,
      others.map((each) => each.residentId),
    );
  }

  private async sayHome(tx: ReadTx, dwellingId: string) {
    const dwelling = await findDwelling(tx, dwellingId);
    return dwelling === null ? { whole: '', house: '' } : { whole: sayDoor(dwelling), house: sayHouse(dwelling) };
  }

  /** Holds the place against the organisation, and tells what is otherwise than before. */
  private async compare(tx: ReadTx, before: DwellingFields, after: DwellingFields): Promise<readonly AuditChange[]> {
    const fit = await isPlaceFit(tx, after.communityId, after.gridId);
    if (!fit.community) throw new CommandError('invalid-input', {}, { 'fields.communityId': 'unit-unfit' });
    if (!fit.grid) throw new CommandError('invalid-input', {}, { 'fields.gridId': 'unit-unfit' });
    const names = await findUnitNames(tx, [before.communityId, before.gridId, after.communityId, after.gridId]);
    const placeName = (id: string | null) => names.get(id ?? '') ?? '';
    return listChanges(before, after, { communityId: placeName, gridId: placeName, area: sayArea });
  }

  private checkDay(onDay: string): void {
    if (onDay > businessDay(this.kit.clock.now())) throw new CommandError('invalid-input', {}, { onDay: 'day-future' });
  }
}
