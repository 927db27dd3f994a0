import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { WarningRow } from '#shared/ipc/commands/warning';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { createTableExporter } from '../../printing/spreadsheet';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { toCardRows } from './card-rows';
import { concernOf } from './concern';
import { countCards, findCards } from './warning-list.repository';

/** What the export works with. */
export interface WarningExportDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>;
  readonly exporter: ReturnType<typeof createTableExporter>;
  /** The language of exported lists. */
  readonly translate: Translate;
}

/** Rows that one exported list may have. */
const MAX_EXPORTED_CARDS = 50_000;
const CHUNK = 1_000;

const text = (header: string, width: number) => ({ header, type: 'text' as const, width });
const instant = (header: string) => ({ header, type: 'instant' as const, width: 18 });

const columnsOf = (t: Translate) => [
  text(t('warnings.colour'), 8),
  text(t('warnings.kind'), 12),
  text(t('warnings.caseNumber'), 26),
  text(t('warnings.subject'), 28),
  text(t('warnings.receiver'), 16),
  instant(t('warnings.issuedAt')),
  instant(t('warnings.dueAt')),
  text(t('warnings.state'), 10),
  instant(t('warnings.settledAt')),
  text(t('warnings.appeal'), 30),
  text(t('warnings.decision'), 30),
];

const cellsOf = (t: Translate, row: WarningRow) => [
  t(`words.card.${row.colour}`),
  t(`words.clock.${row.kind}`),
  row.caseNumber,
  row.subject,
  row.receiverName === '' ? t('warnings.coordinators') : row.receiverName,
  row.issuedAt,
  row.dueAt,
  t(`words.cardState.${row.state}`),
  row.settledAt,
  row.appeal,
  row.decision === null ? '' : `${t(`words.appealDecision.${row.decision}`)} ${row.decisionReason}`,
];

/** The list of cards as a file; who took it is recorded. */
export class WarningExportService {
  constructor(private readonly deps: WarningExportDeps) {}

  async export(actor: Actor, input: CommandParsed<'warning.export'>): Promise<CommandOutput<'warning.export'>> {
    const { kit, exporter, translate: t } = this.deps;
    const rows = await this.readRows(actor, input);
    const title = t('warnings.exportTitle');
    const cells = rows.map((row) => cellsOf(t, row));
    const saved = await exporter.export(`${title} ${businessDay(kit.clock.now())}.xlsx`, title, columnsOf(t), cells);
    return kit.database.write('warning.export', async (tx) => {
      const detail = { rows: rows.length, fileName: saved.fileName };
      await kit.audit.record(tx, actor, { action: 'warning.exported', subjectId: '', detail });
      return { fileName: saved.fileName, rows: rows.length };
    });
  }

  private readRows(actor: Actor, { filter, sort }: CommandParsed<'warning.export'>): Promise<readonly WarningRow[]> {
    return this.deps.kit.database.read(async (tx) => {
      const concern = await concernOf(tx, actor);
      if ((await countCards(tx, filter, concern)) > MAX_EXPORTED_CARDS) {
        throw new CommandError('invalid-input', { count: MAX_EXPORTED_CARDS }, { filter: 'export-too-large' });
      }
      const rows: WarningRow[] = [];
      for (let offset = 0; ; offset += CHUNK) {
        const cards = await findCards(tx, filter, concern, { ...sort, offset, limit: CHUNK });
        rows.push(...(await toCardRows(tx, actor, cards)));
        if (cards.length < CHUNK) return rows;
      }
    });
  }
}
