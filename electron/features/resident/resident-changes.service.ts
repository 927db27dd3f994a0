import type { AuditChange } from '#shared/domain/audit/audit-change';
import { canGiveLabel } from '#shared/domain/register/labels';
import { businessDay } from '#shared/domain/time/business-day';
import type { PersonFields } from '#shared/ipc/commands/register';
import type { CommandParsed } from '#shared/ipc/contract';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { spellName } from './name-spelling';
import {
  claimResident,
  endLabel,
  findFurther,
  findLabelsOf,
  findSeenResident,
  findUnitNames,
  insertLabel,
  isPlaceFit,
  replaceFurther,
} from './person.repository';
import { compareFurther, comparePerson, makeFurther, NOBODY, type PersonRow, readPersonFields } from './person-fields';
import { recordAct } from './register-history.service';
import { findByDocument, insertResident, updateResident } from './resident.repository';

const NOTHING = { names: [], documents: [], phones: [] };

const badFields = (fields: Readonly<Record<string, string>>) => new CommandError('invalid-input', {}, fields);

/** Claims a resident in the version that was seen, and reads him; the first statement of every change of him. */
export async function requireResident(
  kit: Pick<ServiceKit, 'clock'>,
  tx: WriteTx,
  { residentId, version }: { readonly residentId: string; readonly version: number },
): Promise<ResidentEntity> {
  const isClaimed = await claimResident(tx, residentId, version, kit.clock.now());
  const resident = await findSeenResident(tx, residentId);
  if (resident === null) throw new CommandError('not-found');
  if (!isClaimed) throw new CommandError('conflict');
  return resident;
}

/** Residents' own records and their labels. */
export class ResidentChanges {
  constructor(private readonly kit: ServiceKit) {}

  add(actor: Actor, given: PersonFields): Promise<{ readonly id: string }> {
    const { person, fields } = this.read(given);
    return this.kit.database.write('register.addResident', async (tx) => {
      const id = this.kit.newId();
      const now = this.kit.clock.now();
      await insertResident(tx, {
        id,
        ...person,
        ...spellName(person.name),
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      await this.check(tx, id, person);
      const further = makeFurther(this.kit.newId, id, fields);
      await replaceFurther(tx, id, further);
      const changes = [...(await this.compare(tx, NOBODY, person)), ...compareFurther(NOTHING, further)];
      await this.record(tx, actor, { id, name: person.name }, 'resident.added', withReason(changes, fields));
      return { id };
    });
  }

  change(actor: Actor, input: CommandParsed<'register.changeResident'>): Promise<null> {
    const { person, fields } = this.read(input.fields);
    return this.kit.database.write('register.changeResident', async (tx) => {
      const known = await requireResident(this.kit, tx, input);
      await this.check(tx, known.id, person);
      const before = await findFurther(tx, known.id);
      const further = makeFurther(this.kit.newId, known.id, fields);
      const changes = [...(await this.compare(tx, known, person)), ...compareFurther(before, further)];
      await updateResident(tx, known.id, { ...person, ...spellName(person.name), updatedAt: this.kit.clock.now() });
      await replaceFurther(tx, known.id, further);
      if (changes.length > 0) {
        await this.record(
          tx,
          actor,
          { id: known.id, name: person.name },
          'resident.changed',
          withReason(changes, fields),
        );
      }
      return null;
    });
  }

  giveLabel(actor: Actor, input: CommandParsed<'register.giveLabel'>): Promise<null> {
    const { label, fromDay, toDay, source } = input;
    if (toDay !== null && toDay < fromDay) throw badFields({ toDay: 'days-reversed' });
    return this.kit.database.write('register.giveLabel', async (tx) => {
      const { id, name } = await requireResident(this.kit, tx, input);
      const held = await findLabelsOf(tx, [id]);
      if (!canGiveLabel(held, { label, fromDay, toDay })) throw new CommandError('label-held');
      const given = { givenAt: this.kit.clock.now(), givenByName: actor.displayName };
      const row = { id: this.kit.newId(), residentId: id, label, fromDay, toDay, source, endReason: '', ...given };
      await insertLabel(tx, row);
      const detail = { name, label, fromDay, source };
      const changes = [{ field: `label.${label}`, before: '', after: `${fromDay} – ${toDay ?? ''}`.trim() }];
      await recordAct(this.kit, tx, actor, {
        ...{ kind: 'resident', subjectId: id, action: 'resident.label-given', detail, changes },
      });
      return null;
    });
  }

  endLabel(actor: Actor, input: CommandParsed<'register.endLabel'>): Promise<null> {
    const { labelId, toDay, reason } = input;
    return this.kit.database.write('register.endLabel', async (tx) => {
      const { id, name } = await requireResident(this.kit, tx, input);
      const held = (await findLabelsOf(tx, [id])).find((each) => each.id === labelId);
      if (held === undefined) throw new CommandError('not-found');
      if (toDay < held.fromDay || (held.toDay !== null && toDay > held.toDay)) {
        throw badFields({ toDay: 'days-reversed' });
      }
      if (!(await endLabel(tx, held, { toDay, endReason: reason }))) throw new CommandError('conflict');
      const { label } = held;
      const stretch = (end: string | null) => `${held.fromDay} – ${end ?? ''}`.trim();
      const changes = [{ field: `label.${label}`, before: stretch(held.toDay), after: stretch(toDay) }];
      const detail = { name, label, toDay, reason };
      await recordAct(this.kit, tx, actor, {
        ...{ kind: 'resident', subjectId: id, action: 'resident.label-ended', detail, changes },
      });
      return null;
    });
  }

  private read(given: PersonFields) {
    const read = readPersonFields(given, businessDay(this.kit.clock.now()));
    if (read.bad !== null) throw badFields(inFields(read.bad));
    return read;
  }

  private async check(tx: ReadTx, id: string, person: PersonRow): Promise<void> {
    const fit = await isPlaceFit(tx, person.communityId, person.gridId);
    if (!fit.community) throw badFields({ 'fields.communityId': 'unit-unfit' });
    if (!fit.grid) throw badFields({ 'fields.gridId': 'unit-unfit' });
    if (person.documentNumber === '') return;
    const owner = await findByDocument(tx, person.documentType, person.documentNumber, id);
    if (owner !== null) throw new CommandError('resident-exists', { name: owner.name });
  }

  private async compare(tx: ReadTx, before: PersonRow, after: PersonRow): Promise<readonly AuditChange[]> {
    const places = [before, after].flatMap(({ communityId, gridId }) => [communityId, gridId]);
    return comparePerson(before, after, await findUnitNames(tx, places));
  }

  private record(
    tx: WriteTx,
    actor: Actor,
    { id, name }: Pick<ResidentEntity, 'id' | 'name'>,
    action: 'resident.added' | 'resident.changed',
    changes: readonly AuditChange[],
  ): Promise<void> {
    return recordAct(this.kit, tx, actor, { kind: 'resident', subjectId: id, action, detail: { name }, changes });
  }
}

const inFields = (bad: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(bad).map(([path, code]) => [`fields.${path}`, code]));

/** Why a number was taken that does not fit its check character stands with the act that brought it. */
function withReason(changes: readonly AuditChange[], { overrideReason }: PersonFields): readonly AuditChange[] {
  const isAboutNumbers = changes.some(({ field }) => ['documentNumber', 'furtherDocument'].includes(field));
  if (overrideReason === '' || !isAboutNumbers) return changes;
  return [...changes, { field: 'overrideReason', before: '', after: overrideReason }];
}
