import { ageOn } from '#shared/domain/register/age';
import { orderOfHouse } from '#shared/domain/register/dwelling-address';
import type { Relation, ResidentLabel, Tenure } from '#shared/domain/register/vocabulary';
import { addDays, businessDay } from '#shared/domain/time/business-day';
import type { DwellingEntity } from '../../database/entities/dwelling.entity';
import type { DwellingStayEntity } from '../../database/entities/dwelling-stay.entity';
import type { HouseholdEntity } from '../../database/entities/household.entity';
import type { HouseholdMemberEntity } from '../../database/entities/household-member.entity';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import type { ResidentLabelEntity } from '../../database/entities/resident-label.entity';
import { createRandom, type Random } from './random';

/** Residents as the register knows them: with a home, a household and labels. */
export interface SettledRows {
  readonly residents: readonly ResidentEntity[];
  readonly dwellings: readonly DwellingEntity[];
  readonly stays: readonly DwellingStayEntity[];
  readonly households: readonly HouseholdEntity[];
  readonly members: readonly HouseholdMemberEntity[];
  readonly labels: readonly ResidentLabelEntity[];
}

interface Draft {
  readonly dwellings: DwellingEntity[];
  readonly stays: DwellingStayEntity[];
  readonly households: HouseholdEntity[];
  readonly members: HouseholdMemberEntity[];
  readonly labels: ResidentLabelEntity[];
}

interface Person {
  readonly row: ResidentEntity;
  readonly age: number;
}

const DOOR = /^(.+号)(\d+)号楼(\d+)单元(\d+)室$/;
/** How far a family is looked for among those who were registered next. */
const NEIGHBOURS = 16;
const COUPLE = 12;
const GENERATION = { least: 20, most: 40 };
const LABELS: readonly (readonly [ResidentLabel, number, number, string])[] = [
  ['low-income', 0.03, 18, '低保证'],
  ['disabled', 0.02, 18, '残疾人证'],
  ['veteran', 0.02, 22, '退役军人优待证'],
  ['newcomer', 0.03, 18, '入户走访'],
];
const TENURES: readonly (readonly [Tenure, number])[] = [
  ['owned', 7],
  ['rented', 2],
  ['public', 1],
];

/** Whoever among the next ones could be the head's spouse, and the child of either. */
function findFamily(head: Person, next: readonly Person[]): readonly (readonly [Person, Relation])[] {
  const isSpouse = ({ row, age }: Person) => row.sex !== head.row.sex && Math.abs(age - head.age) <= COUPLE;
  const spouse = next.find(isSpouse);
  const surname = Array.from((head.row.sex === 'male' ? head : (spouse ?? head)).row.name)[0] ?? '';
  const child = next.find(({ row, age }) => {
    const years = head.age - age;
    return row.name.startsWith(surname) && years >= GENERATION.least && years <= GENERATION.most;
  });
  return [
    [head, 'head'],
    ...(spouse === undefined ? [] : [[spouse, 'spouse'] as const]),
    ...(child === undefined || child === spouse ? [] : [[child, 'child'] as const]),
  ];
}

/** Lets made-up residents live somewhere, with whom they fit: families share the head's home. Nothing else of them changes. */
class Settler {
  /** Dwellings that are there, by community and door. */
  readonly #dwellings = new Map<string, string>();

  constructor(
    private readonly seed: string,
    private readonly today: string,
  ) {}

  settle(rows: readonly ResidentEntity[], from: number): SettledRows {
    const draft: Draft = { dwellings: [], stays: [], households: [], members: [], labels: [] };
    const waiting = rows.map((row): Person => ({ row, age: ageOn(row.birthDate, this.today) ?? 0 }));
    const residents = new Map<string, ResidentEntity>();
    for (let place = from; waiting.length > 0; place += 1) {
      const [head, ...others] = waiting.splice(0, NEIGHBOURS);
      if (head === undefined) break;
      const random = createRandom(this.seed, 'household', place);
      const family = random.chance(0.6) ? findFamily(head, others) : ([[head, 'head']] as const);
      const kept = others.filter((person) => !family.some(([member]) => member === person));
      waiting.unshift(...kept);
      for (const [{ row }] of family) residents.set(row.id, { ...row, ...homeOf(head.row) });
      this.house(draft, random, family);
    }
    return { ...draft, residents: rows.map((row) => residents.get(row.id) ?? row) };
  }

  private house(draft: Draft, random: Random, family: readonly (readonly [Person, Relation])[]): void {
    const head = family[0]?.[0];
    if (head === undefined) return;
    const at = head.row.createdAt;
    const id = random.id(Date.parse(at));
    const fromDay = businessDay(at);
    draft.households.push({ id, headId: head.row.id, foundedOn: fromDay, endedOn: null, updatedAt: at, version: 1 });
    const dwellingId = this.findDwelling(draft, random, head.row);
    for (const [{ row, age }, relation] of family) {
      const stretch = { residentId: row.id, fromDay, toDay: null };
      draft.members.push({ id: random.id(Date.parse(at)), householdId: id, relation, ...stretch });
      if (dwellingId !== null) draft.stays.push({ id: random.id(Date.parse(at)), dwellingId, ...stretch });
      draft.labels.push(...this.label(random, row, age, family.length === 1));
    }
  }

  private findDwelling(draft: Draft, random: Random, row: ResidentEntity): string | null {
    const [, place, building, entrance, room] = DOOR.exec(row.address) ?? [];
    if (place === undefined || building === undefined || entrance === undefined || room === undefined) return null;
    const { communityId, gridId, createdAt } = row;
    if (communityId === null) return null;
    const key = `${communityId} ${row.address}`;
    const known = this.#dwellings.get(key);
    if (known !== undefined) return known;
    const id = random.id(Date.parse(createdAt));
    this.#dwellings.set(key, id);
    const door = { place, building, entrance, room };
    const facts = { area: random.int(4_500, 14_000), tenure: random.weighted(TENURES), isManaged: random.chance(0.35) };
    const dates = { createdAt, updatedAt: createdAt, version: 1 };
    draft.dwellings.push({ id, communityId, gridId, ...door, houseOrder: orderOfHouse(door), ...facts, ...dates });
    return id;
  }

  private label(random: Random, row: ResidentEntity, age: number, isAlone: boolean): readonly ResidentLabelEntity[] {
    const givenAt = row.createdAt;
    const give = (label: ResidentLabel, source: string): ResidentLabelEntity => ({
      ...{ id: random.id(Date.parse(givenAt)), residentId: row.id, label, toDay: null, source, endReason: '' },
      ...{ fromDay: addDays(businessDay(givenAt), -random.int(0, 700)), givenAt, givenByName: '' },
    });
    const drawn = LABELS.filter(([, often, youngest]) => random.chance(often) && age >= youngest);
    const given = drawn.map(([label, , , source]) => give(label, source));
    return isAlone && age >= 70 && random.chance(0.4) ? [...given, give('lone-elder', '入户走访')] : given;
  }
}

const homeOf = ({ address, communityId, gridId }: ResidentEntity) => ({ address, communityId, gridId });

/** Makes the function that settles residents, batch by batch; `from` is the place of a batch's first. */
export function createSettler({ seed, now }: { readonly seed: string; readonly now: number }) {
  const settler = new Settler(seed, businessDay(new Date(now).toISOString()));
  return (rows: readonly ResidentEntity[], from: number): SettledRows => settler.settle(rows, from);
}
