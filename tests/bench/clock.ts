import { computeDeadline } from '#shared/domain/deadline/deadline';
import type { WorkCalendar } from '#shared/domain/deadline/work-calendar';
import { loadCalendar } from '../../electron/features/deadline/load-calendar';
import { askSlowClock, type SlowRequest } from '../helpers/slow-clock';
import { RESOURCES } from './bench-data';
import type { BenchRun } from './bench-run';
import { type Figure, figureOf } from './report';

const QUESTIONS = 20_000;
const SLOW_QUESTIONS = 500;
const MINUTE_MS = 60_000;
const FIRST_START = Date.parse('2025-01-02T01:00:00.000Z');

/** A start every few hours of two years, with limits from 1 to 20 working days and every third one suspended for a while. */
function startOf(index: number): number {
  return FIRST_START + (index % 5_000) * 211 * MINUTE_MS;
}

function suspensionOf(index: number): readonly { readonly from: number; readonly to: number }[] {
  const from = startOf(index) + 26 * 60 * MINUTE_MS;
  return index % 3 === 0 ? [{ from, to: from + 31 * 60 * MINUTE_MS }] : [];
}

const iso = (instant: number) => new Date(instant).toISOString();

function askModule(calendar: WorkCalendar, index: number): void {
  const start = startOf(index);
  const suspensions = suspensionOf(index).map(({ from, to }) => ({ from: iso(from), to: iso(to) }));
  const limit = { unit: 'working-days', amount: 1 + (index % 20) } as const;
  computeDeadline({ startedAt: iso(start), limit, calendar, suspensions }, iso(start + 3 * 24 * 60 * MINUTE_MS));
}

function askSlowModel(calendar: WorkCalendar, index: number): void {
  const minutes = (instant: number) => Math.floor(instant / MINUTE_MS);
  const request: SlowRequest = {
    calendar: calendar.data,
    unit: 'working-days',
    amount: 1 + (index % 20),
    start: minutes(startOf(index)),
    read: minutes(startOf(index)) + 3 * 24 * 60,
    suspensions: suspensionOf(index).map(({ from, to }) => ({ from: minutes(from), to: minutes(to) })),
  };
  askSlowClock(request);
}

function secondsOf(count: number, ask: (index: number) => void): number {
  const begin = performance.now();
  for (let index = 0; index < count; index++) ask(index);
  return (performance.now() - begin) / 1000;
}

/** Deadlines a second: the clock module against the tests' own minute-by-minute model of the same rules. */
export async function benchClock(run: BenchRun): Promise<readonly Figure[]> {
  const calendar = await loadCalendar(RESOURCES);
  secondsOf(2_000, (index) => askModule(calendar, index));
  const value = QUESTIONS / secondsOf(QUESTIONS, (index) => askModule(calendar, index));
  const baseline = SLOW_QUESTIONS / secondsOf(SLOW_QUESTIONS, (index) => askSlowModel(calendar, index));
  run.tell('clock');
  const how = `${QUESTIONS} questions; baseline: ${SLOW_QUESTIONS} of them to a minute-by-minute model`;
  return [figureOf({ id: 'clock', unit: 'deadlines/s', value, baseline, conditions: `${how}; ${run.conditions}` })];
}
