import { mergeOfficeCalendar, type OfficeCalendarData } from '#shared/domain/calendar/office-calendar';
import type { HolidayData } from '#shared/domain/deadline/calendar-data';
import { prepareCalendar, type WorkCalendar } from '#shared/domain/deadline/work-calendar';
import type { Database } from '../../database/database';
import type { ReadTx, WriteTx } from '../../database/transaction';
import {
  claimCalendar,
  type KeptCalendar,
  readCalendarVersion,
  readKeptCalendar,
  writeCalendar,
} from './office-calendar.repository';

/**
 * The calendar that every deadline of the office is counted by: the shipped notices with what administrators added. Ready
 * for counting at any time; `refresh` lets a change by another program on the database be seen.
 */
export class OfficeCalendar {
  #version: number;
  #calendar: WorkCalendar;

  private constructor(
    private readonly database: Database,
    readonly shipped: HolidayData,
    { version, content }: KeptCalendar,
  ) {
    this.#version = version;
    this.#calendar = this.prepare(content);
  }

  /** The calendar as it stands in the database. */
  static async open(database: Database, shipped: HolidayData): Promise<OfficeCalendar> {
    return new OfficeCalendar(database, shipped, await database.read(readKeptCalendar));
  }

  /** What deadlines are counted by now. */
  calendar(): WorkCalendar {
    return this.#calendar;
  }

  /** Another content made ready, e.g. to see what it would change. */
  prepare(content: OfficeCalendarData): WorkCalendar {
    return prepareCalendar(mergeOfficeCalendar(this.shipped, content));
  }

  /** What the office has set, with its version. */
  read(tx: ReadTx): Promise<KeptCalendar> {
    return readKeptCalendar(tx);
  }

  /** Takes hold of the calendar for a change; fails with `conflict` where somebody changed it since `version`. */
  claim(tx: WriteTx, version: number): Promise<KeptCalendar> {
    return claimCalendar(tx, version);
  }

  /** Keeps the content of a claimed calendar; deadlines are counted by it once it is committed. */
  async keep(tx: WriteTx, claimed: KeptCalendar, content: OfficeCalendarData, calendar: WorkCalendar): Promise<void> {
    const version = claimed.version + 1;
    await writeCalendar(tx, { version, content });
    tx.afterCommit(() => this.#adopt(version, calendar));
  }

  /** Reads the calendar anew where its version has changed: one look-up by key. What is saved here meanwhile stays. */
  async refresh(): Promise<void> {
    const known = this.#version;
    if ((await this.database.read(readCalendarVersion)) === known) return;
    const { version, content } = await this.database.read(readKeptCalendar);
    if (this.#version === known) this.#adopt(version, this.prepare(content));
  }

  #adopt(version: number, calendar: WorkCalendar): void {
    this.#version = version;
    this.#calendar = calendar;
  }
}
