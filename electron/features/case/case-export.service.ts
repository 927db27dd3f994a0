import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findCases } from './case-list.repository';
import type { CaseListService } from './case-list.service';
import type { CaseViews } from './case-views.port';
import type { TableCell, TableColumn, TableExporter } from './table-exporter.port';

/** Rows that one exported list may have. */
export const MAX_EXPORT_ROWS = 50_000;
const CHUNK = 1_000;

/** What the export works with. */
export interface CaseExportDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
  readonly lists: CaseListService;
  readonly exporter: TableExporter;
  readonly translate: Translate;
  /** Rows that one list may have; the constant above unless a test says otherwise. */
  readonly maxRows?: number;
}

function columnsOf(t: Translate): readonly TableColumn[] {
  return [
    { header: t('audit.caseList.number'), type: 'text', width: 26 },
    { header: t('audit.caseList.kind'), type: 'text', width: 10 },
    { header: t('audit.caseList.subject'), type: 'text', width: 24 },
    { header: t('audit.caseList.status'), type: 'text', width: 10 },
    { header: t('audit.caseList.channel'), type: 'text', width: 12 },
    { header: t('audit.caseList.applicant'), type: 'text', width: 12 },
    { header: t('audit.caseList.documentNumber'), type: 'text', width: 20 },
    { header: t('audit.caseList.community'), type: 'text', width: 16 },
    { header: t('audit.caseList.leadUnit'), type: 'text', width: 16 },
    { header: t('audit.caseList.receivedAt'), type: 'instant', width: 18 },
    { header: t('audit.caseList.dueAt'), type: 'instant', width: 18 },
    { header: t('audit.caseList.closedAt'), type: 'instant', width: 18 },
    { header: t('audit.caseList.card'), type: 'text', width: 8 },
  ];
}

function cellsOf(t: Translate, row: CaseRow): readonly TableCell[] {
  return [
    row.number,
    t(`words.caseKind.${row.kind}`),
    row.subject,
    t(`words.caseStatus.${row.status}`),
    t(`words.channel.${row.channel}`),
    row.applicantName,
    row.maskedDocumentNumber,
    row.communityName,
    row.leadUnitName,
    row.receivedAt,
    row.dueAt,
    row.closedAt,
    t(`words.card.${row.card}`),
  ];
}

/** Lists as files. ID numbers stay masked; who took what list is recorded. */
export class CaseExportService {
  constructor(private readonly deps: CaseExportDeps) {}

  async export(actor: Actor, input: CommandParsed<'case.export'>): Promise<CommandOutput<'case.export'>> {
    const { kit, exporter, translate: t } = this.deps;
    const rows = await this.readRows(actor, input);
    const title = t('audit.caseList.title');
    const cells = rows.map((row) => cellsOf(t, row));
    const fileName = `${title} ${businessDay(kit.clock.now())}.xlsx`;
    const saved = await exporter.export(fileName, title, columnsOf(t), cells);
    return kit.database.write('case.export', async (tx) => {
      const detail = { rows: rows.length, fileName: saved.fileName };
      await kit.audit.record(tx, actor, { action: 'case.exported', subjectId: '', detail });
      return { fileName: saved.fileName, rows: rows.length };
    });
  }

  private async readRows(actor: Actor, { filter, sort }: CommandParsed<'case.export'>): Promise<readonly CaseRow[]> {
    const { kit, lists, views, maxRows = MAX_EXPORT_ROWS } = this.deps;
    return kit.database.read(async (tx) => {
      const query = await lists.queryOf(tx, actor, filter);
      if ((await findCases(tx, query, { ...sort, offset: maxRows, limit: 1 })).length > 0) {
        throw new CommandError('invalid-input', { count: maxRows }, { filter: 'export-too-large' });
      }
      const rows: CaseRow[] = [];
      for (let offset = 0; offset < maxRows; offset += CHUNK) {
        const cases = await findCases(tx, query, { ...sort, offset, limit: Math.min(CHUNK, maxRows - offset) });
        rows.push(...(await views.rows(tx, cases)));
        if (cases.length < CHUNK) break;
      }
      return rows;
    });
  }
}
