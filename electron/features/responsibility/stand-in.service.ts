import { areSameAbsence } from '#shared/domain/responsibility/stand-in';
import { addDays, businessDay } from '#shared/domain/time/business-day';
import type { StandInView } from '#shared/ipc/commands/responsibility';
import type { CommandParsed } from '#shared/ipc/contract';
import type { AccountEntity } from '../../database/entities/account.entity';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { StandInEntity } from '../../database/entities/stand-in.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { checkResponsible } from './check-rule';
import { findAccounts, findUnits, listUnitsInUse } from './place.repository';
import { endStandIn, findStandIn, insertStandIn, listStandIns, toStandIn } from './stand-in.repository';

/** Stand-ins (代班): kept apart from the versions of the matrix, they take effect at once. */
export class StandInService {
  constructor(private readonly kit: ServiceKit) {}

  list(): Promise<readonly StandInView[]> {
    return this.kit.database.read(async (tx) => {
      const rows = await listStandIns(tx);
      const nameOf = await nameAll(tx, rows);
      return rows.map((row) => viewStandIn(row, nameOf, this.today()));
    });
  }

  /** The row goes in first, so that the write begins by writing; whatever is wrong with it takes it out again. */
  add(asker: Asker, fields: CommandParsed<'responsibility.addStandIn'>): Promise<null> {
    return this.kit.database.write('responsibility.addStandIn', async (tx) => {
      const row = this.newRow(asker, fields);
      if (!(await insertStandIn(tx, row))) throw new CommandError('not-found');
      const [absentUnit] = await findUnits(tx, [fields.absent.unitId]);
      const units = await listUnitsInUse(tx, absentUnit?.streetId ?? '', this.today());
      await checkResponsible(tx, units, fields.absent, 'absent');
      await checkResponsible(tx, units, fields.standIn, 'standIn');
      if (fields.lastDay < this.today()) throw badField('lastDay');
      const isHimself =
        fields.absent.unitId === fields.standIn.unitId && fields.absent.accountId === fields.standIn.accountId;
      if (isHimself) throw badField('standIn.unitId');
      const others = (await listStandIns(tx)).filter(({ id }) => id !== row.id).map(toStandIn);
      if (others.some((other) => areSameAbsence(other, fields))) {
        throw new CommandError('stand-in-twice', {}, { 'absent.unitId': 'invalid' });
      }
      const { firstDay, lastDay, reason } = fields;
      await this.record(tx, asker, row, 'responsibility.stand-in-added', { firstDay, lastDay, reason });
      return null;
    });
  }

  /** From today on the absent one is back: yesterday was the last day. */
  end(asker: Asker, id: string, version: number): Promise<null> {
    return this.kit.database.write('responsibility.endStandIn', async (tx) => {
      const ending = {
        lastDay: addDays(this.today(), -1),
        endedAt: this.kit.clock.now(),
        endedByName: asker.displayName,
      };
      if (!(await endStandIn(tx, id, version, ending))) throw new CommandError('conflict');
      const row = await findStandIn(tx, id);
      if (row === null) throw new CommandError('not-found');
      await this.record(tx, asker, row, 'responsibility.stand-in-ended', {});
      return null;
    });
  }

  private newRow(asker: Asker, fields: CommandParsed<'responsibility.addStandIn'>): StandInEntity {
    return {
      id: this.kit.newId(),
      absentUnitId: fields.absent.unitId,
      absentAccountId: fields.absent.accountId,
      standInUnitId: fields.standIn.unitId,
      standInAccountId: fields.standIn.accountId,
      firstDay: fields.firstDay,
      lastDay: fields.lastDay,
      reason: fields.reason,
      createdAt: this.kit.clock.now(),
      createdByName: asker.displayName,
      endedAt: null,
      endedByName: '',
      version: 1,
    };
  }

  private async record(
    tx: WriteTx,
    asker: Asker,
    row: StandInEntity,
    action: 'responsibility.stand-in-added' | 'responsibility.stand-in-ended',
    facts: Readonly<Record<string, string>>,
  ): Promise<void> {
    const nameOf = await nameAll(tx, [row]);
    const { absent, standIn } = toStandIn(row);
    const detail = { absent: nameOf(absent), standIn: nameOf(standIn), ...facts };
    await this.kit.audit.record(tx, asker, { action, subjectId: row.id, detail });
    tx.tell('responsibility.changed', {});
  }

  private today(): string {
    return businessDay(this.kit.clock.now());
  }
}

type NameOf = (who: { readonly unitId: string; readonly accountId: string | null }) => string;

/** A person with the unit, or the unit alone. */
async function nameAll(tx: ReadTx, rows: readonly StandInEntity[]): Promise<NameOf> {
  const units = await findUnits(
    tx,
    rows.flatMap((row) => [row.absentUnitId, row.standInUnitId]),
  );
  const people = await findAccounts(
    tx,
    rows.flatMap((row) => [row.absentAccountId, row.standInAccountId].flatMap((id) => id ?? [])),
  );
  const unitNames = new Map(units.map(({ id, name }: OrgUnitEntity) => [id, name]));
  const names = new Map(people.map(({ id, displayName }: AccountEntity) => [id, displayName]));
  return ({ unitId, accountId }) => {
    const unit = unitNames.get(unitId) ?? '';
    return accountId === null ? unit : `${names.get(accountId) ?? ''}（${unit}）`;
  };
}

function viewStandIn(row: StandInEntity, nameOf: NameOf, today: string): StandInView {
  const { id, absent, standIn, firstDay, lastDay } = toStandIn(row);
  const { reason, createdByName, version } = row;
  return {
    ...{ id, absent, standIn, firstDay, lastDay, reason, createdByName, version },
    absentName: nameOf(absent),
    standInName: nameOf(standIn),
    state: stateOf(row, today),
  };
}

function stateOf({ endedAt, firstDay, lastDay }: StandInEntity, today: string): StandInView['state'] {
  if (endedAt !== null) return 'ended';
  if (lastDay < today) return 'past';
  return firstDay > today ? 'coming' : 'now';
}

function badField(field: string): CommandError {
  return new CommandError('invalid-input', {}, { [field]: 'invalid' });
}
