import { readHolidayNotice, weighProblems } from '#shared/domain/calendar/holiday-notice';
import type { ReadNotice } from '#shared/domain/calendar/notice-types';
import type { AddedNotice, OfficeCalendarData } from '#shared/domain/calendar/office-calendar';
import type { CalendarChange } from '#shared/ipc/commands/calendar';
import { CommandError } from '../../database/errors';

/** Who changes the calendar, and when. */
export interface ChangeAuthor {
  readonly name: string;
  readonly at: string;
}

/** The calendar after a change. */
export interface ChangedCalendar {
  readonly content: OfficeCalendarData;
  /** The year that the change is about; null where it is about none. */
  readonly year: number | null;
}

type NoticeChange = Extract<CalendarChange, { part: 'notice' }>;

/** Reads a change's notice; null where the change has none. */
export function readNoticeOf(change: CalendarChange): ReadNotice | null {
  return change.part === 'notice' ? readHolidayNotice(change.text, change.year) : null;
}

function toAddedNotice(change: NoticeChange, notice: ReadNotice, year: number, author: ChangeAuthor): AddedNotice {
  const written = [notice.title, notice.reference].filter((words) => words !== '').join(' ');
  const source = change.source === '' ? written : change.source;
  return { year, source, issuedOn: notice.issuedOn, addedAt: author.at, addedByName: author.name, days: notice.days };
}

const withoutYear = ({ notices }: OfficeCalendarData, year: number) => notices.filter((notice) => notice.year !== year);

/** Whether a notice can be taken once a person has looked at it; true of every other change. */
export function isTakeable(notice: ReadNotice | null): boolean {
  return notice === null || weighProblems(notice.problems) !== 'stop';
}

/** Takes a notice in; fails with `notice-unclear` where it cannot be taken, or was not looked at. */
function addNotice(office: OfficeCalendarData, change: NoticeChange, author: ChangeAuthor): ChangedCalendar {
  const notice = readHolidayNotice(change.text, change.year);
  const weight = weighProblems(notice.problems);
  if (notice.year === null || weight === 'stop' || (weight === 'ask' && !change.isChecked)) {
    throw new CommandError('notice-unclear', { count: notice.problems.length });
  }
  const added = toAddedNotice(change, notice, notice.year, author);
  const notices = [...withoutYear(office, notice.year), added].sort((left, right) => left.year - right.year);
  return { content: { ...office, notices }, year: notice.year };
}

/** The office's calendar after a change. */
export function applyChange(office: OfficeCalendarData, change: CalendarChange, author: ChangeAuthor): ChangedCalendar {
  switch (change.part) {
    case 'notice':
      return addNotice(office, change, author);
    case 'notice-removal':
      return { content: { ...office, notices: withoutYear(office, change.year) }, year: change.year };
    case 'opening-hours':
      return { content: { ...office, openingHours: change.openingHours }, year: null };
    case 'closures': {
      const closures = [...change.closures].sort((left, right) => (left.from < right.from ? -1 : 1));
      return { content: { ...office, closures }, year: null };
    }
  }
}
