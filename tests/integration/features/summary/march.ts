import type { CaseEntity } from '../../../../electron/database/entities/case.entity';
import type { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';
import type { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { unitIds } from '../../../factories/test-office';
import { at, makeCard, makeCase, makeFunding, makeOrder, makeRework, makeSupervision } from './summary-rows';

const appeal = { kind: 'appeal', itemId: null, categoryCode: 'T0101', channel: 'hotline' } as const;
const decided = { status: 'decided', leadUnitId: unitIds.socialAffairs } as const;

type Plan = Readonly<Record<'inTime' | 'late' | 'overdue' | 'young', CaseEntity>> &
  Readonly<Record<'returned' | 'again', WorkOrderEntity>>;

/** March: 4 yellow cards in 3 cases, 2 red ones in 2 cases, and 1 withdrawn; one of February and one of April beside them. */
function cardsOf({ inTime, late, overdue, young, returned, again }: Plan) {
  const section = { receiverUnitId: unitIds.socialAffairs };
  const grid = { receiverUnitId: unitIds.gridA1, orderId: returned.id };
  const heard: Partial<WarningCardEntity> = {
    ...{ appeal: '停电', appealedAt: at('2026-04-02 09:00'), settledAt: at('2026-04-03 09:00') },
    ...{ decision: 'withdrawn', decidedAt: at('2026-04-03 09:00') },
  };
  const upheld = { appeal: '忙', appealedAt: at('2026-03-29 09:00'), decision: 'upheld' } as const;
  return [
    makeCard({ ...section, caseId: inTime.id, kind: 'decision', colour: 'yellow', issuedAt: at('2026-02-28 23:59') }),
    makeCard({ ...section, caseId: late.id, kind: 'decision', colour: 'yellow', issuedAt: at('2026-03-01 00:00') }),
    makeCard({
      ...section,
      ...upheld,
      caseId: late.id,
      kind: 'decision',
      colour: 'red',
      issuedAt: at('2026-03-11 09:00'),
    }),
    makeCard({ ...grid, caseId: overdue.id, kind: 'signing', colour: 'yellow', issuedAt: at('2026-03-20 15:00') }),
    makeCard({
      ...grid,
      ...heard,
      caseId: overdue.id,
      kind: 'signing',
      colour: 'red',
      issuedAt: at('2026-03-20 17:00'),
    }),
    makeCard({
      ...{ receiverUnitId: unitIds.communityA, orderId: again.id, settledAt: at('2026-03-27 09:00') },
      ...{ caseId: overdue.id, kind: 'order', colour: 'yellow', issuedAt: at('2026-03-26 09:00') },
    }),
    makeCard({ caseId: young.id, kind: 'dispatch', colour: 'yellow', issuedAt: at('2026-03-31 09:00') }),
    makeCard({
      ...{ caseId: young.id, kind: 'dispatch', colour: 'red', issuedAt: at('2026-03-31 23:59') },
      // It was given when the program was on again.
      givenAt: at('2026-04-01 09:00'),
    }),
    makeCard({ ...section, caseId: late.id, kind: 'remedy', colour: 'yellow', issuedAt: at('2026-04-01 00:00') }),
  ];
}

/** March 2026 of a small office, counted on paper beforehand. */
export const march = () => {
  const inTime = makeCase({
    ...decided,
    status: 'delivered',
    receivedAt: at('2026-02-20 10:00'),
    acceptedAt: at('2026-02-20 10:00'),
    closedAt: at('2026-03-05 10:00'),
    dueAt: at('2026-03-05 10:00'),
    promisedDays: 20,
    usedDays: 9,
    deliveredAt: at('2026-03-06 10:00'),
    rating: 5,
    ratedAt: at('2026-03-31 23:59'),
  });
  const late = makeCase({
    ...decided,
    receivedAt: at('2026-03-02 09:00'),
    acceptedAt: at('2026-03-03 09:00'),
    notifiedAt: at('2026-03-02 09:00'),
    dueAt: at('2026-03-10 18:00'),
    closedAt: at('2026-03-11 09:00'),
    promisedDays: 5,
    usedDays: 6,
    calledBackAt: at('2026-03-12 09:00'),
    isSolved: true,
  });
  const refused = makeCase({
    ...appeal,
    status: 'refused',
    receivedAt: at('2026-03-04 09:00'),
    closedAt: at('2026-03-04 09:00'),
  });
  const overdue = makeCase({
    ...appeal,
    receivedAt: at('2026-03-20 09:00'),
    acceptedAt: at('2026-03-20 09:00'),
    dueAt: at('2026-03-27 18:00'),
    leadUnitId: unitIds.communityA,
  });
  const young = makeCase({
    ...appeal,
    receivedAt: at('2026-03-30 09:00'),
    acceptedAt: at('2026-03-30 09:00'),
    dueAt: at('2026-04-01 18:00'),
  });
  const silent = makeCase({
    status: 'delivered',
    receivedAt: at('2026-02-02 09:00'),
    closedAt: at('2026-02-20 09:00'),
    deliveredAt: at('2026-02-22 09:00'),
  });
  const merged = makeCase({
    ...appeal,
    status: 'merged',
    receivedAt: at('2026-02-27 09:00'),
    acceptedAt: at('2026-02-27 09:00'),
    dueAt: at('2026-03-06 18:00'),
    closedAt: at('2026-03-20 10:00'),
    mergedIntoId: overdue.id,
  });
  const splitOff = makeCase({
    ...appeal,
    receivedAt: at('2026-02-20 10:00'),
    acceptedAt: at('2026-02-20 10:00'),
    splitFromId: inTime.id,
    splitAt: at('2026-03-02 10:00'),
    status: 'delivered',
    closedAt: at('2026-03-03 10:00'),
    deliveredAt: at('2026-04-20 10:00'),
  });
  const returned = makeOrder({ caseId: overdue.id, unitId: unitIds.gridA1, returnedAt: at('2026-03-21 09:00') });
  const again = makeOrder({ caseId: overdue.id, unitId: unitIds.communityA, returnedAt: at('2026-03-22 09:00') });
  const reworked = makeOrder({ caseId: late.id, unitId: unitIds.socialAffairs, reworkCount: 1 });
  const waivedOrder = makeOrder({ caseId: young.id, unitId: unitIds.communityB });
  return {
    cases: [inTime, late, refused, overdue, young, silent, merged, splitOff],
    orders: [returned, again, reworked, waivedOrder],
    reworks: [makeRework(reworked, at('2026-03-09 09:00'))],
    fundings: [
      makeFunding(returned, {
        ...{ kind: 'funded', amountFen: 120_050, sentAt: at('2026-03-20 10:00') },
        ...{ status: 'ended', endedAt: at('2026-03-21 09:00') },
      }),
      makeFunding(again, {
        ...{ kind: 'funded', amountFen: 80_000, sentAt: at('2026-02-28 23:59') },
        ...{ status: 'confirmed', confirmedAt: at('2026-03-01 00:00'), receivedFen: 79_999 },
      }),
      makeFunding(waivedOrder, { kind: 'waived', sentAt: at('2026-03-31 23:59') }),
    ],
    supervisions: [
      makeSupervision(
        { caseId: late.id, orderId: reworked.id, unitId: unitIds.socialAffairs },
        {
          ...{ askedAt: at('2026-03-09 10:00'), dueAt: at('2026-03-11 00:00') },
          ...{ status: 'answered', answeredAt: at('2026-03-11 00:00') },
        },
      ),
      makeSupervision(
        { caseId: overdue.id, orderId: returned.id, unitId: unitIds.gridA1 },
        {
          ...{ askedAt: at('2026-02-20 10:00'), dueAt: at('2026-03-02 00:00') },
          ...{ status: 'answered', answeredAt: at('2026-03-01 23:59') },
        },
      ),
      makeSupervision(
        { caseId: young.id, orderId: null, unitId: null },
        { askedAt: at('2026-03-30 10:00'), dueAt: at('2026-04-02 00:00'), answeredAt: at('2026-04-01 00:00') },
      ),
      makeSupervision(
        { caseId: overdue.id, orderId: again.id, unitId: unitIds.communityA },
        { askedAt: at('2026-03-22 10:00'), dueAt: at('2026-03-25 00:00'), closedAt: at('2026-03-23 10:00') },
      ),
    ],
    cards: cardsOf({ inTime, late, overdue, young, returned, again }),
  };
};
