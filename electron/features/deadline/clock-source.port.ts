import { DEFAULT_OFFICE_RULES, type OfficeRules } from '#shared/domain/clocks/office-rules';
import type { WorkCalendar } from '#shared/domain/deadline/work-calendar';

/** What every deadline of the office is counted by, as it stands now. */
export interface ClockSource {
  calendar(): WorkCalendar;
  rules(): OfficeRules;
}

/** A source that never changes: for tools, demonstrations and tests. */
export function fixedClockSource(calendar: WorkCalendar, rules: OfficeRules = DEFAULT_OFFICE_RULES): ClockSource {
  return { calendar: () => calendar, rules: () => rules };
}
