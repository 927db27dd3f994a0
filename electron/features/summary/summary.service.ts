import type { AuditAction } from '#shared/domain/audit/acts';
import { findAdjustments } from '#shared/domain/summary/adjustments';
import type { SummaryContent } from '#shared/domain/summary/content';
import { businessMonth } from '#shared/domain/summary/month';
import type { SummaryView } from '#shared/ipc/commands/summary';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { SummaryEntity } from '../../database/entities/summary.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import type { SecondPersonService } from '../session/second-person.service';
import { countMonth } from './count-month';
import {
  findSummary,
  insertSummary,
  insertWithdrawn,
  listAllUnits,
  listSummaries,
  listWithdrawn,
  reopenSigned,
  updateDraft,
} from './summary.repository';
import { findSummaryUnit, takeSummary } from './summary-desk';
import { contentOf, signingOf, viewSummary } from './summary-view';

/** A unit's month. */
export interface UnitMonth {
  readonly unitId: string;
  readonly month: string;
}

/** Makes monthly summaries and signs them. */
export class SummaryService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly secondPersons: SecondPersonService,
  ) {}

  list(asked: string | null): Promise<CommandOutput<'summary.list'>> {
    const currentMonth = businessMonth(this.kit.clock.now());
    const month = asked ?? currentMonth;
    return this.kit.database.read(async (tx) => {
      const names = new Map((await listAllUnits(tx)).map(({ id, name }) => [id, name]));
      const rows = (await listSummaries(tx, month)).filter(({ unitId }) => names.has(unitId));
      const summaries = rows.map(({ id, unitId, status }) => ({
        id,
        unitId,
        unitName: names.get(unitId) ?? '',
        status,
      }));
      return { month, currentMonth, summaries };
    });
  }

  get({ unitId, month }: UnitMonth): Promise<SummaryView | null> {
    return this.kit.database.read(async (tx) => {
      const unit = await findSummaryUnit(tx, unitId);
      const { name } = unit;
      const row = await findSummary(tx, unitId, month);
      if (row === null) return null;
      const withdrawn = await listWithdrawn(tx, row.id);
      if (row.status === 'draft') return viewSummary(row, name, this.kit.clock.now(), { withdrawn });
      const today = await countMonth(tx, unit, month, this.kit.clock.now());
      return viewSummary(row, name, this.kit.clock.now(), {
        adjustments: findAdjustments(contentOf(row), today),
        withdrawn,
      });
    });
  }

  /** Counts outside the write, so that nobody at the counter waits for it. */
  async generate(asker: Asker, { unitId, month }: UnitMonth): Promise<SummaryView> {
    const { database, clock } = this.kit;
    const now = clock.now();
    if (month > businessMonth(now)) throw new CommandError('summary-future');
    const { content, name, kept } = await database.read(async (tx) => {
      const unit = await findSummaryUnit(tx, unitId);
      const before = await findSummary(tx, unitId, month);
      if (before?.status === 'signed') throw new CommandError('summary-signed');
      return { content: await countMonth(tx, unit, month, this.kit.clock.now()), name: unit.name, kept: before };
    });
    return database.write('summary.generate', async (tx) => {
      const saved = await this.keep(tx, asker, { unitId, month }, content, kept, now);
      await this.record(tx, asker, saved, 'summary.generated', name);
      return viewSummary(saved, name, now, { withdrawn: await listWithdrawn(tx, saved.id) });
    });
  }

  async sign(
    asker: Asker,
    target: { readonly summaryId: string; readonly version: number; readonly reviewedByName: string },
  ): Promise<SummaryView> {
    const now = this.kit.clock.now();
    const { summaryId: id, version, reviewedByName } = target;
    return this.kit.database.write('summary.sign', async (tx) => {
      const row = await takeSummary(tx, id);
      this.checkSigning(row, now);
      const fields = { status: 'signed', signedByName: asker.displayName, signedAt: now, reviewedByName } as const;
      if (!(await updateDraft(tx, { id, version }, fields))) throw new CommandError('conflict');
      const { name } = await findSummaryUnit(tx, row.unitId);
      await this.record(tx, asker, row, 'summary.signed', name);
      return viewSummary(await takeSummary(tx, id), name, now, { withdrawn: await listWithdrawn(tx, id) });
    });
  }

  /**
   * Opens a signed month for a corrected version. Nobody does it alone; what was signed stays, so that every paper of it can
   * be held against what it says.
   */
  async unlock(asker: Asker, target: CommandParsed<'summary.unlock'>): Promise<SummaryView> {
    const { summaryId: id, version, reason } = target;
    const attempt = await this.secondPersons.attempt(target.second);
    const now = this.kit.clock.now();
    return this.kit.database.write('summary.unlock', async (tx) => {
      const row = await takeSummary(tx, id);
      if (row.signedAt === null || !(await reopenSigned(tx, { id, version }))) throw new CommandError('conflict');
      const { displayName: second } = await this.secondPersons.admit(tx, asker, attempt, []);
      const { content, generatedAt, preparedByName, reviewedByName, signedByName, signedAt } = row;
      await insertWithdrawn(tx, {
        ...{ id: this.kit.newId(), summaryId: id, withdrawnAt: now, withdrawnByName: asker.displayName },
        ...{ content, generatedAt, preparedByName, reviewedByName, signedByName, signedAt, secondName: second, reason },
      });
      const { name } = await findSummaryUnit(tx, row.unitId);
      await this.record(tx, asker, row, 'summary.unlocked', name, { reason, second });
      return viewSummary(await takeSummary(tx, id), name, now, { withdrawn: await listWithdrawn(tx, id) });
    });
  }

  private checkSigning(row: SummaryEntity, now: string): void {
    const state = signingOf(row, now);
    if (state === 'signed') throw new CommandError('summary-signed');
    if (state === 'unbalanced') throw new CommandError('summary-unbalanced');
    if (state !== 'ready') throw new CommandError('summary-open-month');
  }

  /** Makes the draft or renews the one that was there when counting began; fails with `conflict` when it is another now. */
  private async keep(
    tx: WriteTx,
    asker: Asker,
    { unitId, month }: UnitMonth,
    content: SummaryContent,
    kept: SummaryEntity | null,
    now: string,
  ): Promise<SummaryEntity> {
    const fields = { content, generatedAt: now, preparedByName: asker.displayName };
    if (kept !== null) {
      if (!(await updateDraft(tx, kept, fields))) throw new CommandError('conflict');
      return takeSummary(tx, kept.id);
    }
    const open = { status: 'draft', reviewedByName: '', signedByName: '', signedAt: null } as const;
    const row: SummaryEntity = { id: this.kit.newId(), unitId, month, ...fields, ...open, version: 1 };
    if (!(await insertSummary(tx, row))) throw new CommandError('conflict');
    return row;
  }

  private async record(
    tx: WriteTx,
    asker: Asker,
    row: SummaryEntity,
    action: AuditAction,
    unit: string,
    facts: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const detail = { unit, month: row.month, ...facts };
    await this.kit.audit.record(tx, asker, { action, subjectId: row.id, detail });
    tx.tell('summary.changed', { summaryId: row.id });
  }
}
