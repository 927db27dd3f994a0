import type { AuditAction } from '#shared/domain/audit/acts';
import { findAdjustments } from '#shared/domain/summary/adjustments';
import type { SummaryContent } from '#shared/domain/summary/content';
import { businessMonth } from '#shared/domain/summary/month';
import type { SummaryView } from '#shared/ipc/commands/summary';
import type { CommandOutput } from '#shared/ipc/contract';
import type { SummaryEntity } from '../../database/entities/summary.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { countMonth } from './count-month';
import { findSummary, insertSummary, listAllUnits, listSummaries, updateDraft } from './summary.repository';
import { findSummaryUnit, takeSummary } from './summary-desk';
import { contentOf, signingOf, viewSummary } from './summary-view';

/** A unit's month. */
export interface UnitMonth {
  readonly unitId: string;
  readonly month: string;
}

/** Makes monthly summaries and signs them. */
export class SummaryService {
  constructor(private readonly kit: ServiceKit) {}

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
      if (row.status === 'draft') return viewSummary(row, name, this.kit.clock.now());
      const today = await countMonth(tx, unit, month, this.kit.clock.now());
      return viewSummary(row, name, this.kit.clock.now(), findAdjustments(contentOf(row), today));
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
    const row = await database.write('summary.generate', async (tx) => {
      const saved = await this.keep(tx, asker, { unitId, month }, content, kept, now);
      await this.record(tx, asker, saved, 'summary.generated', name);
      return saved;
    });
    return viewSummary(row, name, now);
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
      return viewSummary(await takeSummary(tx, id), name, now);
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
  ): Promise<void> {
    await this.kit.audit.record(tx, asker, { action, subjectId: row.id, detail: { unit, month: row.month } });
    tx.tell('summary.changed', { summaryId: row.id });
  }
}
