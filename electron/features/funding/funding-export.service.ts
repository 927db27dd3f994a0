import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { FundingRow } from '#shared/ipc/commands/funding-views';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { TableCell, TableColumn, TableExporter } from '../case/table-exporter.port';
import type { ServiceKit } from '../service-kit';
import type { FundingLedger } from './funding-ledger.service';
import { findLedger, sumLedger } from './funding-list.repository';

const MAX_ROWS = 50_000;

function columnsOf(t: Translate): readonly TableColumn[] {
  const text = (name: 'number' | 'subject' | 'unit' | 'kind' | 'source' | 'state' | 'note', width: number) =>
    ({ header: t(`funding.column.${name}`), type: 'text', width }) as const;
  return [
    text('number', 26),
    text('subject', 24),
    text('unit', 18),
    text('kind', 10),
    { header: t('funding.column.amount'), type: 'money', width: 14 },
    text('source', 24),
    { header: t('funding.column.sentAt'), type: 'instant', width: 18 },
    text('state', 12),
    { header: t('funding.column.received'), type: 'money', width: 14 },
    { header: t('funding.column.confirmedAt'), type: 'instant', width: 18 },
    text('note', 30),
  ];
}

function cellsOf(t: Translate, row: FundingRow): readonly TableCell[] {
  const isFunded = row.kind === 'funded';
  return [
    row.caseNumber,
    row.subject,
    row.unitName,
    t(`funding.kind.${row.kind}`),
    isFunded ? row.amountFen / 100 : null,
    isFunded ? row.source : t('funding.waivedBy', { reason: row.reason, manager: row.managerName }),
    row.sentAt,
    t(`funding.state.${row.state}`),
    row.receivedFen === null ? null : row.receivedFen / 100,
    row.confirmedAt,
    row.receivedNote,
  ];
}

/** The ledger as a workbook; who took it is recorded. */
export class FundingExport {
  constructor(
    private readonly kit: ServiceKit,
    private readonly ledger: FundingLedger,
    private readonly exporter: TableExporter,
    private readonly t: Translate,
  ) {}

  async export(actor: Actor, input: CommandParsed<'funding.export'>): Promise<CommandOutput<'funding.export'>> {
    const { database, clock, audit } = this.kit;
    const { t } = this;
    const rows = await database.read(async (tx) => {
      const query = await this.ledger.queryOf(tx, actor, input.filter);
      if ((await sumLedger(tx, query)).total > MAX_ROWS) {
        throw new CommandError('invalid-input', { count: MAX_ROWS }, { filter: 'export-too-large' });
      }
      return this.ledger.rows(tx, actor, await findLedger(tx, query, input.sort, { offset: 0, limit: MAX_ROWS }));
    });
    const title = t('funding.ledger');
    const fileName = `${title} ${businessDay(clock.now())}.xlsx`;
    const cells = rows.map((row) => cellsOf(t, row));
    const saved = await this.exporter.export(fileName, title, columnsOf(t), cells);
    return database.write('funding.export', async (tx) => {
      const detail = { rows: rows.length, fileName: saved.fileName };
      await audit.record(tx, actor, { action: 'funding.exported', subjectId: '', detail });
      return { fileName: saved.fileName, rows: rows.length };
    });
  }
}
