import type { DemonstrationPlan } from '../features/demonstration/demonstration-office';
import { addStreetAdministrator, moveToDistrict } from '../features/demonstration/district.repository';
import { createRandom } from '../features/demonstration/random';
import { romanize } from '../features/demonstration/romanize';
import { type AddStreetDeps, AddStreetService } from '../features/setup/add-street.service';
import { type Office, readFirstOffice } from '../settings/settings.repository';

/** Adds the further streets of a demonstration district, each filled by the same plan, and the district's own staff. */
export class DistrictSeeder {
  constructor(
    private readonly deps: AddStreetDeps,
    private readonly plan: DemonstrationPlan,
    private readonly fill: (office: Office, plan: DemonstrationPlan) => Promise<void>,
  ) {}

  /** Brings the streets to `count`, as many as the district has at most. The administrator becomes the district's. */
  async add(count: number): Promise<void> {
    const { database, newId } = this.deps;
    const first = await database.read(readFirstOffice);
    if (first === null) throw new Error('a district without its first street');
    const random = createRandom(this.plan.seed, 'district');
    const actor = await database.write('seed.district', (tx) => moveToDistrict(tx, first.streetId, random, newId));
    const service = new AddStreetService(this.deps);
    for (const { code, name } of (await service.listNew(actor)).slice(0, count - 1)) {
      const centreName = `${name}社会事务受理中心`;
      const { id: streetId } = await service.add(actor, { streetCode: code, centreName });
      const namesBegin = `${romanize(name.replace(/街道$/, ''))}.`;
      const office = { ...first, streetId, streetName: name, streetCode: code };
      await database.write('seed.administrator', (tx) =>
        addStreetAdministrator(tx, streetId, namesBegin, random, newId),
      );
      await this.fill(office, { ...this.plan, seed: `${this.plan.seed}/${code}`, namesBegin });
    }
  }
}
