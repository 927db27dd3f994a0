import type { WorkCalendar } from '#shared/domain/deadline/work-calendar';
import { startOfBusinessDay } from '#shared/domain/time/business-day';
import type { Database } from '../../database/database';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import type { Office } from '../../settings/settings.repository';
import { CaseClocks } from '../deadline/case-clocks.service';
import { fixedClockSource } from '../deadline/clock-source.port';
import { readPaperIssuer } from '../paper/paper-number.service';
import { firstDayOf, planArrivals } from './arrivals';
import { tellCards } from './card-chapter';
import type { CaseStory } from './case-story';
import {
  backdateUnits,
  insertAccounts,
  insertCards,
  insertCases,
  insertMatrices,
  insertPapers,
  insertResidents,
  insertUnits,
  listClocks,
  listUsernames,
  raiseCounters,
  readBase,
  setFillingCache,
} from './demonstration.repository';
import { planLeave } from './leave-plan';
import { planMatrices } from './matrix-plan';
import { tellMoney } from './money-chapter';
import { listNeighbourhoods } from './neighbourhoods';
import { type OfficeBase, type OfficeFacts, Roster } from './office-facts';
import { planAccounts, planGridsAndTeams } from './office-plan';
import { OfficeTime } from './office-time';
import { PaperBook } from './paper-book';
import { createRandom } from './random';
import { createResidents } from './residents';
import { createSettler } from './settler';
import { tellSupervisions } from './supervision-chapter';
import { CaseTeller } from './tell-case';
import { tellTogether } from './together-chapter';

/** How much of an office to make up. The same plan gives the same rows but for what the first run made. */
export interface DemonstrationPlan {
  readonly residents: number;
  readonly cases: number;
  /** Months of cases; the last one ends at `now`. */
  readonly months: number;
  readonly seed: string;
  /** What the user names of a further street of a district begin with; none for the first one. */
  readonly namesBegin?: string;
  /** UTC ISO text: everything lies before it. */
  readonly now: string;
}

/** What the wizard offers: a year of cases. */
export const WIZARD_PLAN = { residents: 2_000, cases: 3_000, months: 12, seed: 'streetdesk' } as const;

/** Tells how many rows of a sort are in. */
export type Progress = (what: 'residents' | 'cases', done: number, all: number) => void;

const RESIDENTS_AT_ONCE = 5_000;
const CASES_AT_ONCE = 1_500;

function counterScope(streetCode: string, day: string): string {
  return `case/${streetCode}/${day}`;
}

function administratorOf({ accounts }: OfficeBase) {
  const administrator = accounts.find(({ role }) => role === 'administrator');
  if (administrator === undefined) throw new Error('an office without an administrator');
  return administrator;
}

/** Fills an office that the first run has set up with grids, teams, staff, residents and cases. All is made up. */
export class DemonstrationFiller {
  constructor(
    private readonly database: Database,
    private readonly calendar: WorkCalendar,
  ) {}

  /** Everybody's password is the administrator's, so that no office ever holds one that the whole world knows. */
  async fill(office: Office, plan: DemonstrationPlan, onProgress: Progress = () => undefined): Promise<void> {
    await this.fillUnits(office, plan);
    await this.fillMatrix(office, plan);
    const facts = await this.gather(office, plan);
    await this.database.write('demonstration.begin', (tx) => setFillingCache(tx, true));
    await this.fillResidents(facts, onProgress);
    await this.fillCases(facts, plan, onProgress);
    await this.database.write('demonstration.clocks', (tx) => this.clocksAt(plan).followAll(tx));
    const cards = tellCards(await this.database.read((tx) => listClocks(tx, office.streetId)), facts);
    await this.database.write('demonstration.cards', (tx) => insertCards(tx, cards));
    await this.database.write('demonstration.end', (tx) => setFillingCache(tx, false));
  }

  private clocksAt({ seed, now }: DemonstrationPlan): CaseClocks {
    const random = createRandom(seed, 'clocks');
    const at = Date.parse(now);
    return new CaseClocks({
      clock: { now: () => now },
      newId: () => random.id(at),
      source: fixedClockSource(this.calendar),
    });
  }

  private async fillUnits({ streetId }: Office, plan: DemonstrationPlan): Promise<void> {
    const firstDay = firstDayOf(plan.now, plan.months);
    const begin = Date.parse(startOfBusinessDay(firstDay));
    await this.database.write('demonstration.units', async (tx) => {
      await backdateUnits(tx, firstDay);
      const base = await readBase(tx, streetId);
      const communities = base.units.filter(({ kind }) => kind === 'community');
      const added = planGridsAndTeams(plan.seed, begin, communities);
      await insertUnits(tx, added);
      const units = [...base.units, ...added];
      const { passwordHash } = administratorOf(base);
      const taken = await listUsernames(tx);
      const { seed, namesBegin = '' } = plan;
      const staffing = { seed, namesBegin, instant: begin, units, streetId, passwordHash, taken };
      await insertAccounts(tx, planAccounts(staffing));
    });
  }

  private async fillMatrix({ streetId }: Office, { seed, now, months }: DemonstrationPlan): Promise<void> {
    await this.database.write('demonstration.matrix', async (tx) => {
      const base = await readBase(tx, streetId);
      const enactedAt = startOfBusinessDay(firstDayOf(now, months));
      const matrices = planMatrices(base, { streetId, seed, enactedAt, draftedAt: now });
      await insertMatrices(tx, matrices, planLeave(base, seed, now));
    });
  }

  private async gather(office: Office, plan: DemonstrationPlan): Promise<OfficeFacts> {
    const base = await this.database.read((tx) => readBase(tx, office.streetId));
    const street = base.units.find(({ id }) => id === office.streetId);
    if (street === undefined) throw new Error('an office without its street');
    const begin = startOfBusinessDay(firstDayOf(plan.now, plan.months));
    const places = listNeighbourhoods(base.units);
    const neighbourhoods = places.length > 0 ? places : [{ communityId: null, gridId: null, base: '', gridNumber: 1 }];
    const register = { seed: plan.seed, regionCode: office.streetCode.slice(0, 6), neighbourhoods };
    return {
      ...base,
      seed: plan.seed,
      now: Date.parse(plan.now),
      streetId: office.streetId,
      streetCode: office.streetCode,
      time: new OfficeTime(this.calendar),
      residents: plan.residents,
      residentAt: createResidents({ ...register, count: plan.residents, registeredBy: begin }),
      roster: new Roster(base, street),
      promisers: new Set(),
    };
  }

  private async fillResidents(facts: OfficeFacts, onProgress: Progress): Promise<void> {
    const { residents, residentAt } = facts;
    const settle = createSettler(facts);
    for (let from = 0; from < residents; from += RESIDENTS_AT_ONCE) {
      const length = Math.min(RESIDENTS_AT_ONCE, residents - from);
      const rows: ResidentEntity[] = Array.from({ length }, (_, at) => residentAt(from + at));
      const homes = settle(rows, from);
      await this.database.write('demonstration.residents', (tx) => insertResidents(tx, homes));
      onProgress('residents', from + length, residents);
    }
  }

  private async fillCases(facts: OfficeFacts, plan: DemonstrationPlan, onProgress: Progress): Promise<void> {
    const book = new PaperBook(await this.database.read((tx) => readPaperIssuer(tx, facts.streetId)));
    // What is told together is kept together: a case that others are merged into is not in the database yet.
    let teller = new CaseTeller(facts);
    let rows: CaseStory[] = [];
    let serials = new Map<string, number>();
    let done = 0;
    const flush = async () => {
      const [cases, counters] = [rows, serials];
      [rows, serials] = [[], new Map()];
      teller = new CaseTeller(facts);
      tellTogether(cases);
      for (const story of cases) {
        tellMoney(story);
        tellSupervisions(story);
      }
      await this.database.write('demonstration.cases', async (tx) => {
        await insertCases(tx, cases);
        await insertPapers(tx, book.write(cases));
        await raiseCounters(tx, new Map([...counters, ...book.serials]));
      });
      done += cases.length;
      onProgress('cases', done, plan.cases);
    };
    for (const arrival of planArrivals(plan.seed, facts.time, plan)) {
      rows.push(teller.tell(arrival));
      serials.set(counterScope(facts.streetCode, arrival.day), arrival.serial);
      if (rows.length >= CASES_AT_ONCE) await flush();
    }
    if (rows.length > 0) await flush();
  }
}

/** The demonstration office as the first run's wizard fills it. */
export function createDemonstrationOffice(
  database: Database,
  calendar: WorkCalendar,
  clock: { now(): string },
): { fill(office: Office): Promise<void> } {
  const filler = new DemonstrationFiller(database, calendar);
  return { fill: (office) => filler.fill(office, { ...WIZARD_PLAN, now: clock.now() }) };
}
