import { NO_FAILURES } from '#shared/domain/people/lockout';
import { usernameKey } from '#shared/domain/people/username';
import { businessDay } from '#shared/domain/time/business-day';
import type { OfficeView, SetupInput } from '#shared/ipc/commands/setup';
import type { AccountEntity } from '../../database/entities/account.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { PasswordHasher } from '../../security/password';
import { type Office, readOffice, readSettings, writeOffice, writeSettings } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import type { Division, DivisionStore } from './divisions';
import { findPlace } from './find-place';
import { planOfficeUnits, type StreetPlace } from './office-units';
import { insertAccount, insertUnits, lockSetup } from './setup.repository';

/** Brings the shipped catalogue: read and checked first, put into the database inside the office's own write. */
export interface CatalogueSource {
  prepare(): Promise<(tx: WriteTx) => Promise<void>>;
}

/** Fills a new office with people and cases for show, in writes of its own; may take a minute. */
export interface DemonstrationOffice {
  fill(office: Office): Promise<void>;
}

/** What the first run needs beside the kit. */
export interface SetupDeps extends ServiceKit {
  readonly passwords: PasswordHasher;
  readonly divisions: DivisionStore;
  readonly catalogue: CatalogueSource;
  readonly demonstration: DemonstrationOffice;
}

/** The first run. An office is set up once; everything but the demonstration's data is there whole or not at all. */
export class SetupService {
  constructor(private readonly deps: SetupDeps) {}

  office(): Promise<OfficeView | null> {
    return this.deps.database.read(async (tx) => {
      const office = await readOffice(tx);
      return office === null ? null : viewOffice(office, (await readSettings(tx)).centreName);
    });
  }

  async listDivisions(parentCode: string | null): Promise<readonly Division[]> {
    await this.deps.database.read(refuseSecond);
    if (parentCode === null) return this.deps.divisions.listProvinces();
    return this.deps.divisions.listChildren(parentCode);
  }

  async create(input: SetupInput): Promise<OfficeView> {
    await this.deps.database.read(refuseSecond);
    const place = await findPlace(this.deps.divisions, input.streetCode);
    const installCatalogue = await this.deps.catalogue.prepare();
    const passwordHash = await this.deps.passwords.hash(input.administrator.password);
    const office = await this.deps.database.write('setup.create', async (tx) => {
      await lockSetup(tx);
      await refuseSecond(tx);
      const streetId = await this.insertOffice(tx, input, place, passwordHash);
      await installCatalogue(tx);
      const settings = { ...(await readSettings(tx)), centreName: input.centreName };
      await writeSettings(tx, settings);
      const { code: streetCode, name: streetName } = place.street;
      await writeOffice(tx, { streetId, streetName, streetCode, isDemonstration: input.start === 'demonstration' });
      return viewOffice(await requireOffice(tx), input.centreName);
    });
    if (input.start === 'demonstration') {
      await this.deps.demonstration.fill(await this.deps.database.read(requireOffice));
    }
    return office;
  }

  private async insertOffice(
    tx: WriteTx,
    input: SetupInput,
    place: StreetPlace,
    passwordHash: string,
  ): Promise<string> {
    const { clock, newId, audit } = this.deps;
    const units = planOfficeUnits(place, businessDay(clock.now()), newId);
    const street = units.find((unit) => unit.kind === 'street');
    if (street === undefined) throw new Error('an office without a street');
    await insertUnits(tx, units);
    const { username, displayName } = input.administrator;
    const account: AccountEntity = {
      id: newId(),
      username,
      usernameKey: usernameKey(username),
      displayName,
      role: 'administrator',
      unitId: street.id,
      passwordHash,
      mustChangePassword: false,
      isActive: true,
      ...NO_FAILURES,
      lastLoginAt: null,
      version: 1,
    };
    await insertAccount(tx, account);
    const detail = { streetCode: street.code, streetName: street.name, start: input.start };
    const actor = { accountId: account.id, displayName };
    await audit.record(tx, actor, { action: 'setup.created', subjectId: street.id, detail });
    return street.id;
  }
}

async function requireOffice(tx: ReadTx): Promise<Office> {
  const office = await readOffice(tx);
  if (office === null) throw new CommandError('office-missing');
  return office;
}

async function refuseSecond(tx: ReadTx): Promise<void> {
  if ((await readOffice(tx)) !== null) throw new CommandError('office-exists');
}

function viewOffice({ streetName, streetCode, isDemonstration }: Office, centreName: string): OfficeView {
  return { centreName, streetName, streetCode, isDemonstration };
}
