import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { DueChangeView } from '#shared/ipc/commands/calendar';
import type { CommandOutput } from '#shared/ipc/contract';
import type { createTableExporter } from '../../printing/spreadsheet';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import type { CalendarService } from './calendar.service';

/** What the export works with. */
export interface ChangesExportDeps {
  readonly kit: ServiceKit;
  readonly calendars: Pick<CalendarService, 'readAll'>;
  readonly exporter: ReturnType<typeof createTableExporter>;
  /** The language of exported lists. */
  readonly translate: Translate;
}

const columnsOf = (t: Translate) => [
  { header: t('calendar.list.caseNumber'), type: 'text' as const, width: 26 },
  { header: t('calendar.list.subject'), type: 'text' as const, width: 28 },
  { header: t('calendar.list.clock'), type: 'text' as const, width: 14 },
  { header: t('calendar.list.dueBefore'), type: 'instant' as const, width: 18 },
  { header: t('calendar.list.dueAt'), type: 'instant' as const, width: 18 },
];

const cellsOf = (t: Translate, change: DueChangeView) => [
  change.caseNumber,
  change.subject,
  t(`words.clock.${change.kind}`),
  change.dueBefore,
  change.dueAt,
];

/** The list of what the last change moved, as a file; who took it is recorded. */
export class ChangesExportService {
  constructor(private readonly deps: ChangesExportDeps) {}

  async export(actor: Actor): Promise<CommandOutput<'calendar.exportChanges'>> {
    const { kit, calendars, exporter, translate: t } = this.deps;
    const changes = await calendars.readAll();
    const title = t('calendar.list.title');
    const cells = changes.map((change) => cellsOf(t, change));
    const saved = await exporter.export(`${title} ${businessDay(kit.clock.now())}.xlsx`, title, columnsOf(t), cells);
    return kit.database.write('calendar.exportChanges', async (tx) => {
      const detail = { rows: changes.length, fileName: saved.fileName };
      await kit.audit.record(tx, actor, { action: 'calendar.exported', subjectId: '', detail });
      return { fileName: saved.fileName, rows: changes.length };
    });
  }
}
