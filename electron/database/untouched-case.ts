/** Nothing has been decided, handed over, asked or rated yet: what a handling begins with. */
export const UNTOUCHED_HANDLING = {
  closedAt: null,
  usedDays: null,
  result: null,
  resultText: '',
  deliveredAt: null,
  deliveryMethod: null,
  deliveryReceiver: '',
  deliveryNote: '',
  calledBackAt: null,
  isSolved: null,
  isSatisfied: null,
  callbackNote: '',
  rating: null,
  ratedAt: null,
  ratedBy: null,
  ratingReasons: null,
  ratingComment: '',
} as const;

/** No bad rating asked for anything to be put right. */
export const NO_REMEDY = {
  remedySince: null,
  remediedAt: null,
  remedyNote: '',
  remedyToldBy: null,
  remedyReviewed: null,
  remedyReviewReason: '',
} as const;

/** The columns of a case that nothing has touched yet: what no case has when it begins. */
export const UNTOUCHED = {
  ...UNTOUCHED_HANDLING,
  ...NO_REMEDY,
  acceptedAt: null,
  notifiedAt: null,
  deemedAt: null,
  leadUnitId: null,
  suspendedAt: null,
  gapsDueDay: null,
  gapsFilledAt: null,
  gapsForgivenAt: null,
  refusalReason: '',
  referral: '',
  heldFor: null,
  pooledAt: null,
  reopenedAt: null,
  returnCount: 0,
  mergedIntoId: null,
  splitFromId: null,
  splitAt: null,
} as const;
