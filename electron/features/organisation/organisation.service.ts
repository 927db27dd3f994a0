import type { AuditAction } from '#shared/domain/audit/acts';
import type { AuditChange } from '#shared/domain/audit/audit-change';
import { listChanges } from '#shared/domain/audit/list-changes';
import { type SectionKey, UNIT_KINDS, type UnitKind } from '#shared/domain/organisation/org-unit';
import { businessDay } from '#shared/domain/time/business-day';
import type { UnitView } from '#shared/ipc/commands/organisation';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findUnit, insertUnit, isUnitBusy, listHandlers, listUnits, updateUnit } from './organisation.repository';

/** What an administrator fills in. */
export interface UnitFields {
  readonly name: string;
  readonly shortName: string;
  readonly sectionKey: SectionKey | null;
}

/** A new unit. */
export interface NewUnit extends UnitFields {
  readonly kind: 'section' | 'community' | 'grid' | 'team';
  readonly code: string;
  readonly parentId: string;
}

/** A handler who can be named on an order. */
export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly unitId: string;
}

const PARENT_KINDS: Readonly<Record<NewUnit['kind'], UnitKind>> = {
  section: 'street',
  community: 'street',
  team: 'street',
  grid: 'community',
};

const byPlace = (one: UnitView, other: UnitView) =>
  UNIT_KINDS.indexOf(one.kind) - UNIT_KINDS.indexOf(other.kind) ||
  one.code.localeCompare(other.code) ||
  one.name.localeCompare(other.name, 'zh-CN');

/** The tree of organisations. Units are closed, never removed: old cases keep theirs. */
export class OrganisationService {
  constructor(private readonly kit: ServiceKit) {}

  list(): Promise<readonly UnitView[]> {
    return this.kit.database.read(async (tx) => (await listUnits(tx, this.today())).map(viewUnit).sort(byPlace));
  }

  listHandlers(): Promise<readonly Colleague[]> {
    return this.kit.database.read(async (tx) =>
      (await listHandlers(tx)).map(({ id, displayName, unitId }) => ({ id, displayName, unitId })),
    );
  }

  create(asker: Asker, fields: NewUnit): Promise<UnitView> {
    return this.kit.database.write('organisation.create', async (tx) => {
      const units = await listUnits(tx, this.today());
      const parent = units.find((unit) => unit.id === fields.parentId);
      if (parent?.kind !== PARENT_KINDS[fields.kind]) throw badField('parentId');
      if (fields.code !== '' && units.some((unit) => unit.code === fields.code)) throw badField('code');
      const { streetId } = parent;
      checkSectionKey(units, { id: null, kind: fields.kind, streetId }, fields.sectionKey);
      const unit = { id: this.kit.newId(), ...fields, streetId, validFrom: this.today(), validTo: null, version: 1 };
      await insertUnit(tx, unit);
      await this.record(tx, asker, unit, 'organisation.created');
      return viewUnit(unit);
    });
  }

  update(asker: Asker, id: string, version: number, fields: UnitFields): Promise<UnitView> {
    return this.kit.database.write('organisation.update', async (tx) => {
      const unit = await this.findOpen(tx, id);
      checkSectionKey(await listUnits(tx, this.today()), unit, fields.sectionKey);
      return this.change(tx, asker, unit, version, fields, 'organisation.updated');
    });
  }

  close(asker: Asker, id: string, version: number): Promise<UnitView> {
    return this.kit.database.write('organisation.close', async (tx) => {
      const unit = await this.findOpen(tx, id);
      const units = await listUnits(tx, this.today());
      const hasChildren = units.some((each) => each.parentId === id);
      if (hasChildren || (await isUnitBusy(tx, id))) throw new CommandError('unit-in-use');
      return this.change(tx, asker, unit, version, { validTo: this.today() }, 'organisation.closed');
    });
  }

  private async change(
    tx: WriteTx,
    asker: Asker,
    unit: OrgUnitEntity,
    version: number,
    fields: Partial<UnitFields & Pick<OrgUnitEntity, 'validTo'>>,
    action: AuditAction,
  ): Promise<UnitView> {
    const isDone = await updateUnit(tx, unit.id, version, fields);
    if (!isDone) throw new CommandError('conflict');
    const changed = { ...unit, ...fields, version: version + 1 };
    await this.record(tx, asker, changed, action, listChanges(unit, fields));
    return viewUnit(changed);
  }

  private async findOpen(tx: ReadTx, id: string): Promise<OrgUnitEntity> {
    const unit = await findUnit(tx, id);
    if (unit === null || unit.validTo !== null) throw new CommandError('not-found');
    return unit;
  }

  private async record(
    tx: WriteTx,
    asker: Asker,
    unit: OrgUnitEntity,
    action: AuditAction,
    changes: readonly AuditChange[] = [],
  ): Promise<void> {
    const detail = { kind: unit.kind, name: unit.name };
    await this.kit.audit.record(tx, asker, { action, subjectId: unit.id, detail, changes });
    tx.tell('organisation.changed', {});
  }

  private today(): string {
    return businessDay(this.kit.clock.now());
  }
}

/** A unit as windows see it. */
export function viewUnit(unit: OrgUnitEntity): UnitView {
  const { id, kind, code, name, shortName, sectionKey, parentId, validFrom, validTo, version } = unit;
  return { id, kind, code, name, shortName, sectionKey, parentId, validFrom, validTo, version };
}

/** The catalogue routes by a section's key: it must lead to one section of a street and no other kind of unit. */
function checkSectionKey(
  units: readonly OrgUnitEntity[],
  { id, kind, streetId }: Pick<OrgUnitEntity, 'kind' | 'streetId'> & { readonly id: string | null },
  sectionKey: SectionKey | null,
): void {
  if (sectionKey === null) return;
  const own = units.filter((unit) => unit.id !== id && unit.streetId === streetId);
  const isTaken = own.some((unit) => unit.sectionKey === sectionKey);
  if (kind !== 'section' || isTaken) throw badField('sectionKey');
}

function badField(field: string): CommandError {
  return new CommandError('invalid-input', {}, { [field]: 'invalid' });
}
