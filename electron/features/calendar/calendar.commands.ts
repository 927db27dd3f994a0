import type { Translate } from '#shared/i18n/translator';
import type { FeatureHandlers } from '../../ipc/handlers';
import type { createTableExporter } from '../../printing/spreadsheet';
import { type CalendarKit, CalendarService } from './calendar.service';
import { ChangesExportService } from './changes-export.service';

/** What the calendar's commands work with. */
export interface CalendarCommandsDeps extends CalendarKit {
  readonly exporter: ReturnType<typeof createTableExporter>;
  readonly translate: Translate;
}

/** Handlers of the working calendar. */
export function createCalendarCommands(deps: CalendarCommandsDeps): FeatureHandlers<'calendar'> {
  const { exporter, translate } = deps;
  const calendars = new CalendarService(deps);
  const exports = new ChangesExportService({ kit: deps, calendars, exporter, translate });
  return {
    'calendar.get': ({ year }) => calendars.get(year),
    'calendar.preview': ({ change }) => calendars.preview(change),
    'calendar.save': (input, { actor }) => calendars.save(actor, input),
    'calendar.listChanges': (input) => calendars.listChanges(input),
    'calendar.exportChanges': (_, { actor }) => exports.export(actor),
  };
}
