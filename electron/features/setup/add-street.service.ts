import { officeShortName } from '#shared/domain/paper/paper-number';
import { businessDay } from '#shared/domain/time/business-day';
import type { CommandParsed } from '#shared/ipc/contract';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { readFirstOffice, readSettingsOf, writeSettingsOf } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { findUnit, isDistrict, listStreets, markDistrict } from '../street/district.service';
import type { Division, DivisionStore } from './divisions';
import { findPlace } from './find-place';
import { planOfficeUnits, type StreetPlace } from './office-units';
import { insertUnits } from './setup.repository';

/** What adding streets works with. */
export interface AddStreetDeps extends Pick<ServiceKit, 'database' | 'clock' | 'newId' | 'audit'> {
  readonly divisions: Pick<DivisionStore, 'find' | 'listChildren'>;
}

/** Further streets of a district: several offices in one database. */
export class AddStreetService {
  constructor(private readonly deps: AddStreetDeps) {}

  /** The streets of the district in the shipped divisions that are not here yet. */
  async listNew(actor: Actor): Promise<readonly Division[]> {
    const { database, divisions } = this.deps;
    const { district, streets } = await database.read(async (tx) => ({
      district: await takeDistrict(tx, actor),
      streets: await listStreets(tx, this.today()),
    }));
    const known = new Set(streets.map(({ code }) => code));
    return (await divisions.listChildren(district.code)).filter(({ code }) => !known.has(code));
  }

  /** Adds a street with its communities and the usual sections, as the first run does; answers the street. */
  async add(actor: Actor, input: CommandParsed<'organisation.addStreet'>): Promise<OrgUnitEntity> {
    const { database, clock, newId, divisions } = this.deps;
    const place = await findPlace(divisions, input.streetCode);
    const wasDistrict = await database.read(isDistrict);
    return database.write('organisation.addStreet', async (tx) => {
      await markDistrict(tx, clock.now());
      const district = await takeDistrict(tx, actor);
      await this.refuseKnown(tx, district, place);
      const units = planOfficeUnits(place, this.today(), newId, district);
      const street = units.find(({ kind }) => kind === 'street');
      if (street === undefined) throw new Error('a street without its unit');
      await insertUnits(tx, units);
      await this.keepCentres(tx, street.id, input.centreName, wasDistrict);
      await this.record(tx, actor, street, place);
      return street;
    });
  }

  private async refuseKnown(tx: ReadTx, district: OrgUnitEntity, { street }: StreetPlace): Promise<void> {
    if (!street.code.startsWith(district.code)) throw new CommandError('invalid-input', {}, { streetCode: 'invalid' });
    const streets = await listStreets(tx, this.today());
    const isKnown = streets.some(({ code, name }) => {
      return code === street.code || officeShortName(name) === officeShortName(street.name);
    });
    if (isKnown) throw new CommandError('street-exists', {}, { streetCode: 'invalid' });
  }

  /** From the second street on every centre has settings of its own; the common ones are the district's. */
  private async keepCentres(tx: WriteTx, streetId: string, centreName: string, wasDistrict: boolean): Promise<void> {
    const common = await readSettingsOf(tx, null);
    const first = await readFirstOffice(tx);
    if (!wasDistrict && first !== null) await writeSettingsOf(tx, first.streetId, common);
    await writeSettingsOf(tx, streetId, { ...common, centreName, centreAddress: '', centrePhone: '', printerName: '' });
  }

  private async record(tx: WriteTx, actor: Actor, street: OrgUnitEntity, { communities }: StreetPlace): Promise<void> {
    const detail = { name: street.name, communities: communities.length };
    const act = { action: 'organisation.street-added', subjectId: street.id, detail } as const;
    await this.deps.audit.record(tx, actor, act);
    tx.tell('organisation.changed', {});
    tx.tell('setting.changed', {});
  }

  private today(): string {
    return businessDay(this.deps.clock.now());
  }
}

/** The district that the asker is of; fails with `district-only` where his unit is none. */
async function takeDistrict(tx: ReadTx, { unitId }: Actor): Promise<OrgUnitEntity> {
  const unit = await findUnit(tx, unitId);
  if (unit?.kind !== 'district') throw new CommandError('district-only');
  return unit;
}
