import { computeDeadline } from '#shared/domain/deadline/deadline';
import { DeadlineError } from '#shared/domain/deadline/deadline-error';
import { deadlineQuerySchema } from '#shared/domain/deadline/deadline-query';
import type { Deadline } from '#shared/domain/deadline/deadline-types';
import { prepareCalendar, type WorkCalendar } from '#shared/domain/deadline/work-calendar';

interface AnswerId {
  readonly id?: string | number;
}

/** One line of the command's output. */
export type DeadlineAnswer =
  | (AnswerId & Deadline)
  | (AnswerId & { readonly error: { readonly code: string; readonly message: string } });

const MOST_CALENDARS = 50;

function refuse(code: string, message: string, id: AnswerId = {}): DeadlineAnswer {
  return { ...id, error: { code, message } };
}

function readId(value: unknown): AnswerId {
  if (typeof value !== 'object' || value === null || !('id' in value)) return {};
  return typeof value.id === 'string' || typeof value.id === 'number' ? { id: value.id } : {};
}

function readJson(line: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return null;
  }
}

/** A function that answers one line of JSON; calendars are prepared once, since checkers send the same with every line. */
export function createDeadlineAnswers(shipped: WorkCalendar): (line: string) => DeadlineAnswer {
  const prepared = new Map<string, WorkCalendar>();
  const prepare = (data: Parameters<typeof prepareCalendar>[0]) => {
    const key = JSON.stringify(data);
    const calendar = prepared.get(key) ?? prepareCalendar(data);
    if (prepared.size >= MOST_CALENDARS) prepared.clear();
    prepared.set(key, calendar);
    return calendar;
  };
  return (line) => {
    const json = readJson(line);
    if (json === null) return refuse('bad-json', 'The line is not JSON.');
    const id = readId(json.value);
    const query = deadlineQuerySchema.safeParse(json.value);
    if (!query.success) {
      const [issue] = query.error.issues;
      return refuse('bad-request', `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'malformed'}`, id);
    }
    const { now, calendar, id: _, ...request } = query.data;
    try {
      return { ...id, ...computeDeadline({ ...request, calendar: calendar ? prepare(calendar) : shipped }, now) };
    } catch (error) {
      if (error instanceof DeadlineError) return refuse(error.code, error.message, id);
      throw error;
    }
  };
}
