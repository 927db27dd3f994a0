import { BUSINESS_ZONE_OFFSET_MS, businessDay } from '../time/business-day';
import { parseDay, weekdayOf } from '../time/calendar-day';
import {
  type ElementSetting,
  isValidOn,
  type MatrixContent,
  type ResponsibilityRule,
  type Responsible,
  settingOf,
  takesIn,
} from './rule';
import { applyStandIns, type StandIn } from './stand-in';
import { DAY_MINUTES, findSpan, type WeeklySpan } from './week';

/** An instant as the matrix sees it, in Asia/Shanghai whatever the computer's zone. */
export interface WeekMoment {
  readonly day: string;
  /** Monday 1 … Sunday 7. */
  readonly weekday: number;
  /** Minute of the day. */
  readonly minute: number;
}

/** A matrix that is ready to be asked. */
export interface MatrixIndex {
  readonly rulesOf: ReadonlyMap<string, readonly ResponsibilityRule[]>;
  readonly settings: readonly ElementSetting[];
}

/** What the matrix answers: who, or that nobody is, or that several are. */
export type MatrixAnswer =
  | {
      readonly kind: 'found';
      readonly rule: ResponsibilityRule;
      readonly span: WeeklySpan;
      /** The weekday on which the span began. */
      readonly weekday: number;
      readonly assignment: Responsible;
      /** Who would be responsible were he not away; null where he is here. */
      readonly absent: Responsible | null;
      readonly limit: ElementSetting['limit'];
    }
  | { readonly kind: 'gap'; readonly moment: WeekMoment }
  | { readonly kind: 'overlap'; readonly moment: WeekMoment; readonly rules: readonly ResponsibilityRule[] };

const MINUTE_MS = 60_000;

/** The day, weekday and minute of an instant in the office's zone. Throws RangeError where the text is no instant. */
export function toWeekMoment(at: string): WeekMoment {
  const day = businessDay(at);
  const minute = Math.floor((Date.parse(at) + BUSINESS_ZONE_OFFSET_MS) / MINUTE_MS) % DAY_MINUTES;
  return { day, weekday: weekdayOf(parseDay(day) ?? 0), minute };
}

/** Sorts the rules by grid, once for any number of questions. */
export function indexMatrix({ rules, settings }: MatrixContent): MatrixIndex {
  const rulesOf = new Map<string, ResponsibilityRule[]>();
  for (const rule of rules) {
    for (const gridId of new Set(rule.gridIds)) {
      const list = rulesOf.get(gridId);
      if (list === undefined) rulesOf.set(gridId, [rule]);
      else list.push(rule);
    }
  }
  return { rulesOf, settings };
}

/** Who is responsible for a small class in a grid at an instant: the one rule that holds, then the stand-ins of the day. */
export function findResponsible(
  index: MatrixIndex,
  standIns: readonly StandIn[],
  question: { readonly gridId: string; readonly elementCode: string; readonly at: string },
): MatrixAnswer {
  const moment = toWeekMoment(question.at);
  const weekMinute = (moment.weekday - 1) * DAY_MINUTES + moment.minute;
  const holding = (index.rulesOf.get(question.gridId) ?? []).flatMap((rule) => {
    if (!isValidOn(rule, moment.day) || !takesIn(rule.elements, question.elementCode)) return [];
    const held = findSpan(rule.spans, weekMinute);
    return held === null ? [] : [{ rule, ...held }];
  });
  const [only] = holding;
  if (only === undefined) return { kind: 'gap', moment };
  if (holding.length > 1) return { kind: 'overlap', moment, rules: holding.map(({ rule }) => rule) };
  const { limit } = settingOf(index.settings, question.elementCode);
  return { kind: 'found', ...only, ...applyStandIns(only.rule.assignment, standIns, moment.day), limit };
}
