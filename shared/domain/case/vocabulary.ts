/** The words of a case (办件). One list per word: forms, checks of the database, filters and papers all read it. */

/** Kinds of case: 办事申请, 民情诉求, 便民服务. */
export const CASE_KINDS = ['application', 'appeal', 'service'] as const;
/** What a resident brings: an application, an appeal or a service request. */
export type CaseKind = (typeof CASE_KINDS)[number];

/** Stations of a case: 待审查, 待补正, 待分派, 办理中, 待送达, 已办结, 不予受理, 已并案. */
export const CASE_STATUSES = [
  'received',
  'notified',
  'accepted',
  'assigned',
  'decided',
  'delivered',
  'refused',
  'merged',
] as const;
/**
 * Where a case stands. `received` waits for its materials to be looked through; `decided` and later have a `closedAt`;
 * `refused` is closed without acceptance; `merged` is closed without a result of its own, because its matter goes on in
 * another case.
 */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Ways by which a case arrives (受理渠道). */
export const CHANNELS = [
  'window',
  'service-point',
  'hotline',
  'opinion-box',
  'delegate',
  'home-visit',
  'contact-point',
  'web',
  'open-phone-day',
  'transferred',
] as const;
/** Way by which a case arrived. */
export type Channel = (typeof CHANNELS)[number];

/** Urgency of an appeal: ordinary 24 hours, utilities 2 hours, danger to life 1 hour to dispatch (domain page 5.7). */
export const URGENCIES = ['ordinary', 'urgent-utilities', 'life-danger'] as const;
/** How fast a case must be dispatched. */
export type Urgency = (typeof URGENCIES)[number];

/** Result of a case when it is closed (办结). */
export const CASE_RESULTS = ['approved', 'not-approved', 'answered', 'solved', 'not-solved'] as const;
/** How a case ended. */
export type CaseResult = (typeof CASE_RESULTS)[number];

/** Ways to hand the result over (送达方式). */
export const DELIVERY_METHODS = ['at-window', 'by-post', 'by-phone', 'by-visit', 'by-agent', 'online'] as const;
/** Way by which a result reached the resident. */
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** Parts in a work order: lead (主办) or co-handler (协办). */
export const ORDER_ROLES = ['lead', 'co-handler'] as const;
/** Part that a unit plays in a case. */
export type OrderRole = (typeof ORDER_ROLES)[number];

/** Stations of a work order: 待签收, 办理中, 已反馈, 已退单, 已撤回. */
export const ORDER_STATUSES = ['dispatched', 'signed', 'replied', 'returned', 'withdrawn'] as const;
/** Where a work order stands. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Statuses in which an order is open: a case cannot close while one of its orders is in these (domain page 5.8). */
export const OPEN_ORDER_STATUSES: readonly OrderStatus[] = ['dispatched', 'signed'];

/** Statuses in which a case is not closed. */
export const OPEN_CASE_STATUSES: readonly CaseStatus[] = ['received', 'notified', 'accepted', 'assigned'];

/** Papers (文书) that the program makes. */
export const PAPER_TYPES = [
  'intake-receipt',
  'receipt',
  'acceptance',
  'one-time-notification',
  'refusal',
  'decision',
  'delivery-record',
  'work-order',
  'supervision',
  'special-procedure',
  'extension',
  'gaps-promise',
] as const;
/** Type of a paper: 收件凭证, 受理回执, 受理通知书, 一次性告知书, 不予受理通知书, 办结通知书, 送达回证, 协办工单, 督办单, 特别程序告知书, 延期告知书, 容缺受理承诺书. */
export type PaperType = (typeof PAPER_TYPES)[number];

/** Warning cards (预警): near the deadline is yellow, past it is red. */
export const CARDS = ['none', 'yellow', 'red'] as const;
/** Warning card of a case or an order. */
export type Card = (typeof CARDS)[number];

/** Ratings (好差评) from best to worst: 非常满意, 满意, 基本满意, 不满意, 非常不满意. */
export const RATINGS = [5, 4, 3, 2, 1] as const;
/** A resident's rating; 2 and 1 are bad. */
export type Rating = (typeof RATINGS)[number];

/** Ways in which a rating came: by the resident on the window's second screen, on paper, by telephone, in a callback. */
export const RATING_WAYS = ['window-screen', 'paper', 'phone', 'callback'] as const;
/** Way in which a rating came. */
export type RatingWay = (typeof RATING_WAYS)[number];

/** Ways by which a clerk records what a resident rated; the others record themselves. */
export const HAND_RATING_WAYS = ['paper', 'phone'] as const satisfies readonly RatingWay[];

/** Reasons for a bad rating that the resident can touch: slow, unfriendly, not told clearly, sent to and fro, not solved. */
export const RATING_REASONS = ['slow', 'attitude', 'unclear', 'extra-trips', 'unsolved'] as const;
/** Reason for a bad rating. */
export type RatingReason = (typeof RATING_REASONS)[number];

/** What a manager's review can find of a bad rating: given by mistake, or out of malice (误评, 恶意差评). */
export const REVIEW_VERDICTS = ['mistaken', 'malicious'] as const;
/** Finding of a review that sets a rating aside. */
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** Ways by which a resident was told what was put right. */
export const REMEDY_TELLINGS = ['by-phone', 'by-visit', 'at-window', 'by-message'] as const;
/** Way by which a resident was told what was put right. */
export type RemedyTelling = (typeof REMEDY_TELLINGS)[number];
