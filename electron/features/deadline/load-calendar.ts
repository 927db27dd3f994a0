import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HolidayData, holidayDataSchema } from '#shared/domain/deadline/calendar-data';
import { prepareCalendar, type WorkCalendar } from '#shared/domain/deadline/work-calendar';

/** The holidays that are shipped with the program. */
export async function loadHolidays(resourcesFolder: string): Promise<HolidayData> {
  const text = await readFile(join(resourcesFolder, 'calendar', 'holidays.json'), 'utf8');
  return holidayDataSchema.parse(JSON.parse(text));
}

/** The shipped calendar ready for counting, for what knows no office: tools and demonstrations. */
export async function loadCalendar(resourcesFolder: string): Promise<WorkCalendar> {
  return prepareCalendar({ holidays: await loadHolidays(resourcesFolder) });
}
