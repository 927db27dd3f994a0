import type { Role } from '#shared/domain/people/roles';
import { startOfBusinessDay } from '#shared/domain/time/business-day';
import type { DatabaseLocation } from '../database/data-source';
import { openDatabase } from '../database/open-database';
import { createAuditTrail } from '../features/audit/audit-trail.service';
import { CatalogueInstaller } from '../features/catalogue/catalogue-installer.service';
import { loadCalendar } from '../features/deadline/load-calendar';
import { firstDayOf } from '../features/demonstration/arrivals';
import { listStaff } from '../features/demonstration/demonstration.repository';
import { DemonstrationFiller, type DemonstrationPlan } from '../features/demonstration/demonstration-office';
import { createRandom } from '../features/demonstration/random';
import { DivisionStore } from '../features/setup/divisions';
import { SetupService } from '../features/setup/setup.service';
import type { MasterKeys } from '../security/master-keys.port';
import { createPasswordHasher } from '../security/password';
import type { Office } from '../settings/settings.repository';
import { DistrictSeeder } from './seed-district';

/** Street that the demonstration office is of: 香港中路街道. */
const STREET_CODE = '370202001';
const CENTRE_NAME = '香港中路街道社会事务受理中心';
/** Password of every account of a seeded office; such an office is for tests and shows only. */
const PASSWORD = 'streetdesk-demo';
const PROGRESS_EVERY = 50_000;

/** What to seed, and where to. */
export interface SeedRequest {
  readonly location: DatabaseLocation;
  readonly resourcesDir: string;
  readonly plan: DemonstrationPlan;
  /** Where the master key of the office is kept. */
  readonly masterKeys: MasterKeys;
  /** How many streets of the district, the plan for each; 1 where not given. */
  readonly streets?: number;
  /** Is told lines of progress. */
  tell(line: string): void;
}

/** What the seeding prints: who can sign in, and how much there is. */
export interface SeedAnswer {
  readonly office: { readonly streetName: string; readonly streetCode: string; readonly centreName: string };
  readonly accounts: readonly {
    readonly role: Role;
    readonly username: string;
    readonly password: string;
    readonly displayName: string;
    readonly unit: string;
  }[];
  readonly cases: number;
  readonly residents: number;
}

/** Makes the office of the first run on the first day of the plan, then fills it. */
export async function seedOffice(request: SeedRequest): Promise<SeedAnswer> {
  const { location, resourcesDir, plan, masterKeys, streets = 1, tell } = request;
  const startedAt = performance.now();
  const begin = startOfBusinessDay(firstDayOf(plan.now, plan.months));
  const clock = { now: () => begin };
  const random = createRandom(plan.seed, 'setup');
  let made = 0;
  // One after another, so that what is sorted by id keeps its order.
  const newId = () => random.id(Date.parse(begin) + made++);
  const database = await openDatabase(location, clock, { warn: () => undefined }, masterKeys);
  try {
    const audit = createAuditTrail(clock, newId);
    const divisions = new DivisionStore(resourcesDir);
    const filler = new DemonstrationFiller(database, await loadCalendar(resourcesDir));
    const fill = (office: Office, ofStreet: DemonstrationPlan) =>
      filler.fill(office, ofStreet, (what, done, all) => {
        if (done === all || done % PROGRESS_EVERY === 0) {
          tell(`${office.streetName} ${what} ${done}/${all} ${seconds(startedAt)}`);
        }
      });
    const setup = new SetupService({
      database,
      clock,
      newId,
      audit,
      events: { publish: () => undefined },
      caseChanged: async () => undefined,
      passwords: createPasswordHasher(),
      divisions,
      catalogue: new CatalogueInstaller({ clock, newId }, resourcesDir),
      demonstration: { fill: (office) => fill(office, plan) },
    });
    const administrator = { username: 'admin', displayName: '系统管理员', password: PASSWORD };
    const { streetName, streetCode } = await setup.create({
      streetCode: STREET_CODE,
      centreName: CENTRE_NAME,
      administrator,
      start: 'demonstration',
    });
    if (streets > 1) await new DistrictSeeder({ database, clock, newId, audit, divisions }, plan, fill).add(streets);
    const accounts = (await database.read(listStaff)).map((each) => ({ ...each, password: PASSWORD }));
    const office = { streetName, streetCode, centreName: CENTRE_NAME };
    return { office, accounts, cases: plan.cases * streets, residents: plan.residents * streets };
  } finally {
    await database.close();
  }
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
