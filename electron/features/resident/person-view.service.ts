import { maskAddress } from '#shared/domain/case/mask-address';
import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import { ageOn } from '#shared/domain/register/age';
import { sayDoor } from '#shared/domain/register/dwelling-address';
import { holdsOn } from '#shared/domain/register/stretch';
import { businessDay } from '#shared/domain/time/business-day';
import type {
  HomeView,
  HouseholdView,
  LabelView,
  PersonNumbers,
  PersonView,
} from '#shared/ipc/commands/register-views';
import type { CommandOutput } from '#shared/ipc/contract';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findDwellingsById, findStaysOf } from './home.repository';
import { findHousehold, findMembers, findMembership } from './household.repository';
import {
  type FurtherRows,
  findCasesOf,
  findFurther,
  findLabelsOf,
  findPapersOf,
  findResidentsById,
  findSeenResident,
  findUnitNames,
} from './person.repository';
import { readHistory } from './register-history.service';

const CASES = 20;
const PAPERS = 20;

async function requireSeen(tx: ReadTx, residentId: string): Promise<ResidentEntity> {
  const resident = await findSeenResident(tx, residentId);
  if (resident === null) throw new CommandError('not-found');
  return resident;
}

/** Everything about one person, masked until somebody says why he must see it in full. */
export class PersonViews {
  constructor(private readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>) {}

  get(residentId: string): Promise<PersonView> {
    const today = businessDay(this.kit.clock.now());
    return this.kit.database.read(async (tx) => {
      const resident = await requireSeen(tx, residentId);
      const { id, name, sex, documentType, documentValidUntil, communityId, gridId, updatedAt, version } = resident;
      const further = await findFurther(tx, id);
      const places = await findUnitNames(tx, [communityId, gridId]);
      const homes = await viewHomes(tx, id);
      return {
        ...{ id, name, sex, documentType, documentValidUntil, communityId, gridId, updatedAt, version },
        names: further.names.map((each) => ({ id: each.id, kind: each.kind, name: each.name })),
        age: ageOn(resident.birthDate, today),
        communityName: places.get(communityId ?? '') ?? '',
        gridName: places.get(gridId ?? '') ?? '',
        numbers: await viewNumbers(tx, resident, further, false),
        household: await viewHousehold(tx, id, today),
        home: homes.find(({ toDay }) => toDay === null) ?? null,
        formerHomes: homes.filter(({ toDay }) => toDay !== null),
        labels: await viewLabels(tx, id, today),
        ...(await viewCases(tx, id)),
        today,
      };
    });
  }

  /** What is masked on the page, whole. That it was looked at is recorded, with the reason. */
  async reveal(actor: Actor, residentId: string, reason: string): Promise<PersonNumbers> {
    const { name } = await this.kit.database.read((tx) => requireSeen(tx, residentId));
    return this.kit.database.write('register.revealResident', async (tx) => {
      const act = { action: 'resident.revealed' as const, subjectId: residentId };
      await this.kit.audit.record(tx, actor, { ...act, detail: { name, reason } });
      const resident = await requireSeen(tx, residentId);
      return viewNumbers(tx, resident, await findFurther(tx, residentId), true);
    });
  }

  /** The whole record for a form that changes it. Opening it is recorded. */
  async open(actor: Actor, residentId: string): Promise<CommandOutput<'register.openResident'>> {
    const opened = await this.kit.database.read(async (tx) => {
      const resident = await requireSeen(tx, residentId);
      return { resident, further: await findFurther(tx, residentId) };
    });
    await this.kit.database.write('register.openResident', (tx) =>
      this.kit.audit.record(tx, actor, { action: 'resident.opened', subjectId: residentId }),
    );
    const { resident, further } = opened;
    const { name, documentType, documentNumber, documentValidUntil, birthDate, sex, phone, address } = resident;
    const { communityId, gridId, version } = resident;
    return {
      version,
      fields: {
        ...{ name, documentType, documentNumber, documentValidUntil, birthDate, sex, phone, address },
        ...{ communityId, gridId, overrideReason: '' },
        names: further.names.map((each) => ({ kind: each.kind, name: each.name })),
        documents: further.documents.map((each) => ({
          documentType: each.documentType,
          documentNumber: each.documentNumber,
          validUntil: each.validUntil,
        })),
        phones: further.phones.map((each) => ({ kind: each.kind, phone: each.phone })),
      },
    };
  }
}

async function viewNumbers(
  tx: ReadTx,
  resident: ResidentEntity,
  { documents, phones }: FurtherRows,
  isWhole: boolean,
): Promise<PersonNumbers> {
  const number = isWhole ? (text: string) => text : maskIdentityNumber;
  const call = isWhole ? (text: string) => text : maskPhone;
  const place = isWhole ? (text: string) => text : maskAddress;
  const { id, documentNumber, birthDate, phone, address } = resident;
  const stay = (await findStaysOf(tx, id)).find(({ toDay }) => toDay === null);
  const home = stay && (await findDwellingsById(tx, [stay.dwellingId])).get(stay.dwellingId);
  return {
    documentNumber: number(documentNumber),
    birthDate: isWhole ? birthDate : (birthDate?.slice(0, 4) ?? null),
    phone: call(phone),
    address: place(address),
    documents: documents.map((each) => ({
      id: each.id,
      documentType: each.documentType,
      documentNumber: number(each.documentNumber),
      validUntil: each.validUntil,
    })),
    phones: phones.map((each) => ({ id: each.id, kind: each.kind, phone: call(each.phone) })),
    home: home === undefined ? '' : place(sayDoor(home)),
    history: await readHistory(tx, id, isWhole),
  };
}

async function viewHomes(tx: ReadTx, residentId: string): Promise<readonly HomeView[]> {
  const stays = await findStaysOf(tx, residentId);
  const dwellings = await findDwellingsById(
    tx,
    stays.map(({ dwellingId }) => dwellingId),
  );
  return stays.flatMap(({ dwellingId, fromDay, toDay }) => {
    const dwelling = dwellings.get(dwellingId);
    if (dwelling === undefined) return [];
    const { area, tenure, isManaged } = dwelling;
    return [{ dwellingId, maskedAddress: maskAddress(sayDoor(dwelling)), area, tenure, isManaged, fromDay, toDay }];
  });
}

async function viewHousehold(tx: ReadTx, residentId: string, today: string): Promise<HouseholdView | null> {
  const membership = await findMembership(tx, residentId);
  const household = membership && (await findHousehold(tx, membership.householdId));
  if (household === null) return null;
  const members = await findMembers(tx, household.id);
  const residents = await findResidentsById(
    tx,
    members.map((member) => member.residentId),
  );
  const people = new Map(residents.map((resident) => [resident.id, resident]));
  const { id, headId, foundedOn, version } = household;
  return {
    ...{ id, headId, foundedOn, version },
    members: members.map(({ residentId: memberId, relation, fromDay, toDay }) => {
      const person = people.get(memberId);
      const age = ageOn(person?.birthDate ?? null, today);
      return { residentId: memberId, name: person?.name ?? '', age, relation, fromDay, toDay };
    }),
  };
}

async function viewLabels(tx: ReadTx, residentId: string, today: string): Promise<readonly LabelView[]> {
  return (await findLabelsOf(tx, [residentId])).map((row) => {
    const { id, label, fromDay, toDay, source, endReason, givenAt, givenByName } = row;
    return { id, label, fromDay, toDay, source, endReason, givenAt, givenByName, isHeld: holdsOn(row, today) };
  });
}

async function viewCases(tx: ReadTx, residentId: string): Promise<Pick<PersonView, 'cases' | 'caseCount' | 'papers'>> {
  const { cases, count } = await findCasesOf(tx, residentId, CASES);
  const papers = await findPapersOf(
    tx,
    cases.map(({ id }) => id),
    PAPERS,
  );
  return {
    cases: cases.map(({ id, number, kind, status, subject, receivedAt, closedAt }) => {
      return { id, number, kind, status, subject, receivedAt, closedAt };
    }),
    caseCount: count,
    papers: papers.map(({ id, caseId, type, number, madeAt }) => ({ id, caseId, type, number, madeAt })),
  };
}
