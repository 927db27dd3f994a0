import type { Translated } from '../catalogue-type';
import type { deadline as source } from '../zh-CN/deadline';

/** Words of the deadline that explains itself, in English. */
export const deadline: Translated<typeof source> = {
  open: 'Why this date',
  title: 'How the deadline came to be',
  limit: 'Promised limit',
  started: 'Accepted at',
  countedFrom: 'Counted from',
  movedOutsideHours: 'Accepted outside opening hours: it counts from the next opening.',
  movedRestDay: 'Accepted on a rest day: it counts from the next working day.',
  firstDay: 'First day',
  firstDayNote: 'The day of acceptance does not count; counting begins on the next day (Civil Code, art. 201).',
  skipped: 'Days not counted ({{count}})',
  weekend: 'Weekend',
  makeUp: 'Make-up workday, counted',
  suspensions: 'Suspended ({{count}})',
  stretch: '{{from}} to {{to}}',
  now: 'now',
  takenOut: {
    'working-days': '{{time}} of opening time taken out; overlaps count once',
    'natural-days': '{{time}} taken out; overlaps count once',
  },
  duration: '{{hours}} h {{minutes}} min',
  extensions: 'Extended ({{count}})',
  ifResumed: 'If it ran again now, it would be due {{at}}',
  exactly: '{{count}} day(s) left when it stopped ({{time}})',
  due: 'Due',
  used: '{{count}} working day(s) used',
  usedNatural: '{{count}} day(s) used',
  remaining: '{{count}} day(s) left',
  overdue: '{{count}} day(s) overdue',
  closedInTime: 'Closed in time',
  estimated: 'No holiday notice covers all of these days yet: the date is estimated and may change.',
  mayChange: 'The date lies at the end of the year; next year’s holiday notice may still move it.',
  source: 'Source of the holidays: {{source}}',
};
