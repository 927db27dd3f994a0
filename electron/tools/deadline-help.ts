/** What `npm run deadline -- --help` prints: the whole format of requests and answers. */
export const DEADLINE_HELP = `deadline: the clock of Streetdesk as a command

  npm run --silent deadline -- --json < requests.jsonl > answers.jsonl

Reads one JSON request per line, writes one JSON answer per line, in the same order. Empty lines are left out. A line
that cannot be answered gives {"error":{"code","message"}} on its line (with "id" where one was read); the next goes on.

REQUEST (instants: ISO 8601 with zone, "2026-02-13T10:00:00+08:00"; days: "YYYY-MM-DD")
  startedAt    when the clock was started
  now          when it is read
  limit        {"unit","amount"}; unit: working-days | natural-days (whole days), opening-hours | clock-hours (fractions too)
  suspensions  [{"from","to","reason"}]; to null or missing: it lasts still. Overlaps count once.
  extensions   [{"amount","reason"}] in the limit's unit
  finishedAt   when the matter was done: the clock is read then if it was before now
  cards        {"yellowWorkingDays":1,"redAfterWorkingDays":1,"yellowShare":0.25}, the defaults
  startRule    next-opening | as-given; default next-opening for working-days and opening-hours, else as-given
  id           text or number, given back with the answer
  calendar     without it, the calendar shipped with the program (China) and the default opening hours:
    utcOffsetMinutes  minutes ahead of UTC, default 480; no summer time
    workWeekdays      weekdays (Monday 1 … Sunday 7) that are working days; default: those with opening hours
    holidays          {"source","firstYear","lastYear","days":[{"date","kind":"rest"|"work","holiday","noticeYear"}]}
    openingHours      [{"validFrom","validTo","spans":[{"weekday","from":"09:00","to":"12:00"}]}]; dates inclusive or null.
                      The last valid period wins; outside all, the one that ended last, else the first.
                      Default: Monday to Friday 09:00-12:00 and 13:30-17:00.
    closures          [{"from","to","reason"}], the office's own closed days, both inclusive

ANSWER
  dueAt, dueDay          the due instant (UTC) and its day in the calendar's zone
  readAt                 now, or finishedAt
  usedMs, remainingMs, totalMs   time of the limit's kind; remaining is negative when overdue
  usedDays, remainingDays        whole days (null for limits in hours)
  isOverdue, isSuspended, card (none | yellow | red), yellowAt, redAt
  isEstimated            a day outside the calendar's years was needed
  mayChangeWithNextNotice  due after 24 December of the last covered year, or later
  explanation            startedAt, countedFrom, startMoved (none | outside-hours | rest-day), firstDay,
                         skippedDays [{date, reason: weekend | holiday | closure, name, noticeYear}],
                         makeUpDays [{date, name, noticeYear}], suspensions, suspendedMs,
                         extensions [{amount, reason, dueBefore, dueAfter}], movedFromRestDay, holidaySource

RULES
  - The day of the start does not count. A day that a closure or a notice of kind "rest" names is no working day; a
    closure goes before a notice, a notice before the weekday. A working day on a weekday without hours has the hours of
    the first weekday that has some.
  - Start outside opening hours: before opening and in the lunch break it counts from the next opening of that day,
    after closing and on rest days from the opening of the next working day, which is then the day of the start. The
    last minute of a span is outside.
  - working-days end with the opening hours of the last day; suspended opening time is added exactly, so the due instant
    can then lie within a day. Time suspended on the day of the start, at night or on rest days adds nothing.
  - natural-days end with the opening hours of the last day, or of the next working day if it is a rest day; a suspended
    part of a day gives a whole day.
  - opening-hours run in the opening spans of working days; clock-hours always, and are never moved.
  - Yellow: from the opening of the working day before the due day (hours: a quarter left). Red: from the opening of the
    working day after the due day (hours: at once). The due instant itself is in time.

ERRORS  bad-json, bad-request (message names the field), deadline-instant, deadline-amount, deadline-suspension,
        deadline-extension, deadline-out-of-range (a deadline beyond 1970-2200)
`;
