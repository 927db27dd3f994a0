import type { ClockRow, WarningFilter } from '#shared/ipc/commands/warning';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ServiceKit } from '../service-kit';
import { toCardRows } from './card-rows';
import { concernOf } from './concern';
import { countCards, findCards, findCardsOfCase, findClocksOfCase, findNames } from './warning-list.repository';

/** What the lists of cards work with. */
export interface WarningListDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock'>;
  readonly deadlines: Pick<CaseDeadlines, 'countWorkingDays'>;
  readonly cases: { requireVisible(tx: ReadTx, actor: Actor, caseId: string): Promise<void> };
}

/** Every card that stands. */
export const STANDING: WarningFilter = {
  text: '',
  colour: null,
  kind: null,
  state: 'open',
  unitId: null,
  isMine: true,
};
const MINUTE_MS = 60_000;

/** Lists and counts of cards, all of them made by the database; and the clocks of one case. */
export class WarningListService {
  constructor(private readonly deps: WarningListDeps) {}

  list(actor: Actor, input: CommandParsed<'warning.list'>): Promise<CommandOutput<'warning.list'>> {
    const { filter, sort, page, pageSize } = input;
    return this.deps.kit.database.read(async (tx) => {
      const concern = await concernOf(tx, actor);
      const cards = await findCards(tx, filter, concern, { ...sort, offset: page * pageSize, limit: pageSize });
      return { rows: await toCardRows(tx, actor, cards), total: await countCards(tx, filter, concern) };
    });
  }

  count(actor: Actor): Promise<CommandOutput<'warning.count'>> {
    return this.deps.kit.database.read(async (tx) => {
      const concern = await concernOf(tx, actor);
      const count = (filter: Partial<WarningFilter>) => countCards(tx, { ...STANDING, ...filter }, concern);
      const appeals = actor.role === 'manager' ? await count({ state: 'appealed', isMine: false }) : 0;
      return { yellow: await count({ colour: 'yellow' }), red: await count({ colour: 'red' }), appeals };
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<CommandOutput<'warning.ofCase'>> {
    return this.deps.kit.database.read(async (tx) => {
      await this.deps.cases.requireVisible(tx, actor, caseId);
      const clocks = await findClocksOfCase(tx, caseId);
      const names = await findNames(
        tx,
        clocks.flatMap((clock) => [clock.receiverUnitId, clock.receiverAccountId]),
      );
      const cards = await toCardRows(tx, actor, await findCardsOfCase(tx, caseId));
      return { clocks: clocks.map((clock) => this.toRow(clock, names)), cards };
    });
  }

  private toRow(clock: CaseClockEntity, names: ReadonlyMap<string, string>): ClockRow {
    const { kind, orderId, startedAt, dueAt, yellowAt, redAt, isEstimated } = clock;
    const now = this.deps.kit.clock.now();
    const colour = yellowAt !== null && yellowAt <= now ? 'yellow' : 'none';
    return {
      ...{ kind, orderId, startedAt, dueAt, isEstimated },
      card: redAt !== null && redAt <= now ? 'red' : colour,
      receiverName: names.get(clock.receiverAccountId ?? clock.receiverUnitId ?? '') ?? '',
      daysLeft: dueAt === null ? 0 : this.deps.deadlines.countWorkingDays(now, dueAt),
      minutesLeft: dueAt === null ? null : Math.floor((Date.parse(dueAt) - Date.parse(now)) / MINUTE_MS),
    };
  }
}
