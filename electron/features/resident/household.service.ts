import { canMoveOut, changeHead, checkMembers, type HouseholdFault } from '#shared/domain/register/household-rules';
import { businessDay } from '#shared/domain/time/business-day';
import type { CommandParsed } from '#shared/ipc/contract';
import type { HouseholdEntity } from '../../database/entities/household.entity';
import type { HouseholdMemberEntity } from '../../database/entities/household-member.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import {
  claimHousehold,
  findHousehold,
  findMembers,
  insertHousehold,
  insertMember,
  setHousehold,
  updateMember,
} from './household.repository';
import { findResidentsById, findSeenResident, holdResident } from './person.repository';
import { type RegisterAct, recordAct } from './register-history.service';

interface AtHand {
  readonly household: HouseholdEntity;
  /** Those who have not moved out. */
  readonly members: readonly HouseholdMemberEntity[];
  readonly names: ReadonlyMap<string, string>;
}

type Action = Extract<RegisterAct['action'], `household.${string}`>;

const fail = (fault: HouseholdFault) => new CommandError(fault);
const badDay = (field: string) => new CommandError('invalid-input', {}, { [field]: 'days-reversed' });

/** Households: one head, everybody in at most one at a time. */
export class HouseholdService {
  constructor(private readonly kit: ServiceKit) {}

  found(
    actor: Actor,
    { headId, foundedOn }: CommandParsed<'register.foundHousehold'>,
  ): Promise<{ readonly id: string }> {
    this.checkDay('foundedOn', foundedOn);
    return this.kit.database.write('register.foundHousehold', async (tx) => {
      const id = this.kit.newId();
      const updatedAt = this.kit.clock.now();
      await holdResident(tx, headId, updatedAt);
      const head = await this.requirePerson(tx, headId);
      await insertHousehold(tx, { id, headId, foundedOn, endedOn: null, updatedAt, version: 1 });
      await this.join(tx, { householdId: id, residentId: headId, relation: 'head', fromDay: foundedOn });
      const detail = { head: head.name, onDay: foundedOn };
      const changes = [{ field: 'relation', before: '', after: 'head' }];
      await this.tellBoth(tx, actor, id, headId, { action: 'household.founded', detail, changes });
      return { id };
    });
  }

  add(actor: Actor, input: CommandParsed<'register.addMember'>): Promise<null> {
    const { householdId, residentId, relation, fromDay } = input;
    this.checkDay('fromDay', fromDay);
    return this.kit.database.write('register.addMember', async (tx) => {
      const { household, members, names } = await this.require(tx, input);
      if (fromDay < household.foundedOn) throw badDay('fromDay');
      const person = await this.requirePerson(tx, residentId);
      const fault = checkMembers([...members, { residentId, relation }]);
      if (fault !== null) throw fail(fault);
      await this.join(tx, { householdId, residentId, relation, fromDay });
      const detail = { head: names.get(household.headId) ?? '', name: person.name, relation, onDay: fromDay };
      const changes = [{ field: 'relation', before: '', after: relation }];
      await this.tellBoth(tx, actor, householdId, residentId, { action: 'household.joined', detail, changes });
      return null;
    });
  }

  moveOut(actor: Actor, input: CommandParsed<'register.moveOutMember'>): Promise<null> {
    const { householdId, residentId, onDay } = input;
    this.checkDay('onDay', onDay);
    return this.kit.database.write('register.moveOutMember', async (tx) => {
      const { household, members, names } = await this.require(tx, input);
      const member = members.find((each) => each.residentId === residentId);
      if (member === undefined) throw new CommandError('not-found');
      if (!canMoveOut(members, residentId)) throw fail('household-head');
      if (onDay < member.fromDay) throw badDay('onDay');
      await updateMember(tx, member.id, { toDay: onDay });
      const head = names.get(household.headId) ?? '';
      const changes = [{ field: 'relation', before: member.relation, after: '' }];
      const detail = { head, name: names.get(residentId) ?? '', onDay };
      const isLast = members.length === 1;
      if (isLast) await setHousehold(tx, householdId, { endedOn: onDay });
      const act = isLast
        ? ({ action: 'household.ended', detail: { head, onDay }, changes } as const)
        : ({ action: 'household.left', detail, changes } as const);
      await this.tellBoth(tx, actor, householdId, residentId, act);
      return null;
    });
  }

  changeHead(actor: Actor, input: CommandParsed<'register.changeHead'>): Promise<null> {
    const { householdId, headId, onDay, relations } = input;
    this.checkDay('onDay', onDay);
    return this.kit.database.write('register.changeHead', async (tx) => {
      const { household, members, names } = await this.require(tx, input);
      const after = changeHead(members, headId, relations);
      if (typeof after === 'string' || headId === household.headId) throw fail('relations-unfit');
      await this.rename(tx, members, new Map(after.map((each) => [each.residentId, each.relation])));
      await setHousehold(tx, householdId, { headId });
      const detail = { from: names.get(household.headId) ?? '', to: names.get(headId) ?? '', onDay };
      const act = { action: 'household.head-changed', detail } as const;
      const changed = members.map(({ residentId, relation }) => ({
        residentId,
        change: {
          field: 'relation',
          before: relation,
          after: after.find((each) => each.residentId === residentId)?.relation ?? '',
        },
      }));
      const own = [{ field: 'head', before: detail.from, after: detail.to }];
      await this.tell(tx, actor, 'household', householdId, { ...act, changes: own });
      for (const { residentId, change } of changed) {
        await this.tell(tx, actor, 'resident', residentId, { ...act, changes: [change] });
      }
      return null;
    });
  }

  /** The former head stops being one before the new one begins: at no moment are there two. */
  private async rename(
    tx: WriteTx,
    members: readonly HouseholdMemberEntity[],
    relations: ReadonlyMap<string, HouseholdMemberEntity['relation']>,
  ): Promise<void> {
    const inOrder = [...members].sort((one) => (relations.get(one.residentId) === 'head' ? 1 : -1));
    for (const { id, residentId, relation } of inOrder) {
      await updateMember(tx, id, { relation: relations.get(residentId) ?? relation });
    }
  }

  private async require(
    tx: WriteTx,
    { householdId, version }: { readonly householdId: string; readonly version: number },
  ): Promise<AtHand> {
    const isClaimed = await claimHousehold(tx, householdId, version, { updatedAt: this.kit.clock.now() });
    const household = await findHousehold(tx, householdId);
    if (household === null) throw new CommandError('not-found');
    if (!isClaimed) throw new CommandError('conflict');
    if (household.endedOn !== null) throw new CommandError('household-ended');
    const members = (await findMembers(tx, householdId)).filter(({ toDay }) => toDay === null);
    const residents = await findResidentsById(
      tx,
      members.map(({ residentId }) => residentId),
    );
    return { household, members, names: new Map(residents.map(({ id, name }) => [id, name])) };
  }

  private async requirePerson(tx: ReadTx, residentId: string) {
    const person = await findSeenResident(tx, residentId);
    if (person === null) throw new CommandError('not-found');
    return person;
  }

  private async join(tx: WriteTx, member: Omit<HouseholdMemberEntity, 'id' | 'toDay'>): Promise<void> {
    if (!(await insertMember(tx, { id: this.kit.newId(), toDay: null, ...member }))) throw fail('household-taken');
  }

  private async tellBoth(
    tx: WriteTx,
    actor: Actor,
    householdId: string,
    residentId: string,
    act: Pick<RegisterAct, 'detail' | 'changes'> & { readonly action: Action },
  ): Promise<void> {
    await this.tell(tx, actor, 'household', householdId, act);
    await this.tell(tx, actor, 'resident', residentId, act);
  }

  private tell(
    tx: WriteTx,
    actor: Actor,
    kind: RegisterAct['kind'],
    subjectId: string,
    act: Pick<RegisterAct, 'action' | 'detail' | 'changes'>,
  ): Promise<void> {
    return recordAct(this.kit, tx, actor, { kind, subjectId, ...act });
  }

  private checkDay(field: string, day: string): void {
    if (day > businessDay(this.kit.clock.now())) throw new CommandError('invalid-input', {}, { [field]: 'day-future' });
  }
}
