/** Stations of a request for a suspension or an extension: 待审批, 已批准, 未批准, 已撤回. */
export const CLOCK_REQUEST_STATES = ['asked', 'approved', 'refused', 'withdrawn'] as const;
/** One of {@link CLOCK_REQUEST_STATES}. */
export type ClockRequestState = (typeof CLOCK_REQUEST_STATES)[number];

/**
 * Grounds on which the clock may stand still: hearing, inspection, testing, quarantine, appraisal and expert review do not
 * count (行政许可法 art. 45; domain rule 4); `applicant` waits for the resident, `other` names its ground in the reason.
 */
export const SUSPENSION_GROUNDS = [
  'hearing',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
  'applicant',
  'other',
] as const;
/** One of {@link SUSPENSION_GROUNDS}. */
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];
