import { useChange, useCommandQuery } from '../../../lib/use-command';

/** A year of the working calendar; this year's for null. The last year stays on screen while the next one loads. */
export const useCalendarYear = (year: number | null) =>
  useCommandQuery('calendar.get', { year }, { keepPrevious: true });

/** Tries a change to the calendar. */
export const usePreview = () => useChange('calendar.preview');

/** Saves a change to the calendar; main's event renews every list. */
export const useSaveCalendar = () => useChange('calendar.save', ['calendar.get', 'calendar.listChanges']);
