import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holidayDataSchema } from '#shared/domain/deadline/calendar-data';
import { prepareCalendar, type WorkCalendar } from '#shared/domain/deadline/work-calendar';

/** The calendar that is shipped with the program, ready for counting. */
export async function loadCalendar(resourcesFolder: string): Promise<WorkCalendar> {
  const text = await readFile(join(resourcesFolder, 'calendar', 'holidays.json'), 'utf8');
  return prepareCalendar({ holidays: holidayDataSchema.parse(JSON.parse(text)) });
}
