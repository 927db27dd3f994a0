import type { UnitKind } from '../organisation/org-unit';

/** How an order's money was decided (费随事转): it brings an amount, or a manager waived it. */
export const FUNDING_KINDS = ['funded', 'waived'] as const;
/** Kind of a funding decision: 拨付经费, 免拨经费. */
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** What is kept of an order's funding: money on its way, its receipt confirmed, waived, or the order ended before. */
export const FUNDING_STATUSES = ['sent', 'confirmed', 'waived', 'ended'] as const;
/** Kept status of an order's funding: 待确认, 已确认, 免拨, 已收回. */
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

/** What lists show: as kept, and `overdue` for money whose receipt was not confirmed in time. */
export const FUNDING_STATES = ['sent', 'overdue', 'confirmed', 'waived', 'ended'] as const;
/** State of an order's funding as lists show it. */
export type FundingState = (typeof FUNDING_STATES)[number];

/** Stations of a waiver: asked for, granted, refused, ended by a manager. */
export const WAIVER_STATUSES = ['asked', 'granted', 'refused', 'ended'] as const;
/** Where a waiver stands: 待审批, 已批准, 未批准, 已终止. */
export type WaiverStatus = (typeof WAIVER_STATUSES)[number];

/** Working days within which a unit confirms that the money has come; later it is shown as not confirmed in time. */
export const CONFIRM_WORKING_DAYS = 10;

/** Sources an office begins with, parted by 、; its administrators change them. */
export const DEFAULT_FUNDING_SOURCES = '街道财政、区级专项、部门专项、其他';

/**
 * What lets an order to a community be sent (费随事转, domain pages S17 and 5.12): an amount with its source, or a
 * waiver with its reason and the manager who gave it. A manager's name is never typed: it is that of the account which
 * granted the waiver, before the order or when a co-ordinator asked for it.
 */
export type FundingDecision =
  | { readonly kind: 'funded'; readonly amountFen: number; readonly source: string }
  | {
      readonly kind: 'waived';
      readonly waiverId: string;
      readonly reason: string;
      readonly managerId: string;
      readonly managerName: string;
    };

/** What the rule must know of a unit. */
export interface FundedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

/** The community that a unit is or lies under (a grid, compound, estate or team of it); null for all others. */
export function findCommunityOf<T extends FundedUnit>(unitId: string, units: readonly T[]): T | null {
  const seen = new Set<string>();
  let unit = units.find(({ id }) => id === unitId);
  while (unit !== undefined && !seen.has(unit.id)) {
    if (unit.kind === 'community') return unit;
    seen.add(unit.id);
    const { parentId } = unit;
    unit = units.find(({ id }) => id === parentId);
  }
  return null;
}

/** The state that lists show at `now`; `confirmDueAt` is the end of the time to confirm, null where nothing was sent. */
export function readFundingState(
  { status, confirmDueAt }: { readonly status: FundingStatus; readonly confirmDueAt: string | null },
  now: string,
): FundingState {
  return status === 'sent' && confirmDueAt !== null && confirmDueAt < now ? 'overdue' : status;
}

/** The sources of a setting parted by 、 or commas; never empty. */
export function listFundingSources(setting: string): readonly string[] {
  const sources = setting
    .split(/[、，,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return [...new Set(sources)];
}
