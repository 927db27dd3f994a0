import { viewCalendarYear } from '#shared/domain/calendar/calendar-year';
import type { OfficeRules } from '#shared/domain/clocks/office-rules';
import type { WorkCalendar } from '#shared/domain/deadline/work-calendar';
import { businessDay } from '#shared/domain/time/business-day';
import {
  type CalendarChange,
  type CalendarEffect,
  type CalendarView,
  type DueChangeView,
  MAX_SHOWN_CHANGES,
} from '#shared/ipc/commands/calendar';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { Actor } from '../../security/actor';
import { CaseClocks } from '../deadline/case-clocks.service';
import type { ClockSource } from '../deadline/clock-source.port';
import { type DuePreview, followDue, previewDue } from '../deadline/due-preview.service';
import type { OfficeCalendar } from '../deadline/office-calendar.service';
import type { ServiceKit } from '../service-kit';
import { readLastChange, readLastChanges, writeLastChange } from './calendar.repository';
import { applyChange, isTakeable, readNoticeOf } from './calendar-change';

/** What the calendar's service works with. */
export interface CalendarKit extends ServiceKit {
  readonly calendar: OfficeCalendar;
  readonly rules: () => OfficeRules;
}

function effectOf({ changes, cases, confirmed }: DuePreview): CalendarEffect {
  const later = changes.filter(({ dueBefore, dueAt }) => (dueAt ?? '') > (dueBefore ?? '')).length;
  return { cases, later, earlier: changes.length - later, confirmed, changes: changes.slice(0, MAX_SHOWN_CHANGES) };
}

/** The working calendar of the office: shown, tried, changed. */
export class CalendarService {
  constructor(private readonly kit: CalendarKit) {}

  /** A year of the calendar in force; this year's for null. */
  get(year: number | null): Promise<CalendarView> {
    const { database, calendar, clock } = this.kit;
    return database.read(async (tx) => {
      const { version, content } = await calendar.read(tx);
      const current = calendar.prepare(content);
      const { holidays, openingHours, closures } = current.data;
      const { firstYear, lastYear } = holidays;
      const today = businessDay(clock.now());
      return {
        ...{ version, today, firstYear, lastYear, openingHours, closures },
        ...viewCalendarYear(current, year ?? Number(today.slice(0, 4))),
        shipped: { source: calendar.shipped.source, lastYear: calendar.shipped.lastYear },
        notices: content.notices.map(({ days, ...notice }) => ({ ...notice, days: days.length })),
        hasOwnHours: content.openingHours.length > 0,
        lastChange: await readLastChange(tx),
      };
    });
  }

  /** What a change would do. A notice that cannot be taken has no effect to show. */
  async preview(change: CalendarChange): Promise<CommandOutput<'calendar.preview'>> {
    const { database, calendar, clock } = this.kit;
    const notice = readNoticeOf(change);
    if (!isTakeable(notice)) return { notice, effect: null };
    const tried = change.part === 'notice' ? { ...change, isChecked: true } : change;
    return database.read(async (tx) => {
      const { content } = await calendar.read(tx);
      const at = clock.now();
      const changed = applyChange(content, tried, { name: '', at });
      const source = this.sourceOf(calendar.prepare(changed.content));
      return { notice, effect: effectOf(await previewDue(tx, source, at)) };
    });
  }

  /** Saves a change and follows everything open in the same transaction. */
  save(actor: Actor, { version, change }: CommandParsed<'calendar.save'>): Promise<CalendarEffect> {
    const { database, calendar, clock, newId } = this.kit;
    return database.write('calendar.save', async (tx) => {
      const kept = await calendar.claim(tx, version);
      const at = clock.now();
      const { content, year } = applyChange(kept.content, change, { name: actor.displayName, at });
      const prepared = calendar.prepare(content);
      const source = this.sourceOf(prepared);
      const outcome = await followDue(tx, new CaseClocks({ clock, newId, source }));
      await calendar.keep(tx, kept, content, prepared);
      await writeLastChange(tx, { at, byName: actor.displayName }, outcome.changes);
      const detail = {
        part: change.part,
        year: year ?? '',
        moved: outcome.changes.length,
        confirmed: outcome.confirmed,
      };
      await this.kit.audit.record(tx, actor, { action: 'calendar.saved', subjectId: '', detail });
      tx.tell('calendar.changed', {});
      return effectOf(outcome);
    });
  }

  /** What the last change moved. */
  listChanges({ page, pageSize }: CommandParsed<'calendar.listChanges'>) {
    return this.kit.database.read(async (tx) => {
      const changes = await readLastChanges(tx);
      const rows = changes.slice(page * pageSize, (page + 1) * pageSize);
      return { rows, total: changes.length };
    });
  }

  /** Everything that the last change moved. */
  readAll(): Promise<readonly DueChangeView[]> {
    return this.kit.database.read(readLastChanges);
  }

  private sourceOf(calendar: WorkCalendar): ClockSource {
    return { calendar: () => calendar, rules: this.kit.rules };
  }
}
