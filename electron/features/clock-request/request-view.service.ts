import { businessDay } from '#shared/domain/time/business-day';
import type { ExtensionView, SuspensionView } from '#shared/ipc/commands/clock-request-views';
import type { ExtensionEntity } from '../../database/entities/extension.entity';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';

/** What both kinds of request show alike. */
function viewRequest(row: SuspensionEntity | ExtensionEntity, actor: Actor) {
  const { id, state, reason, askedAt, askedByName, decidedAt, decidedByName, decisionReason, version } = row;
  const isMine = row.askedById === actor.accountId;
  return { id, state, reason, askedAt, askedByName, isMine, decidedAt, decidedByName, decisionReason, version };
}

/** A suspension as windows see it. */
export function viewSuspension(
  row: SuspensionEntity,
  actor: Actor,
  deadlines: Pick<CaseDeadlines, 'expectedLastDay'>,
  now: string,
): SuspensionView {
  const { ground, expectedDays, startsAt, endedAt, endedByName } = row;
  const expectedUntil = expectedDays === null ? null : deadlines.expectedLastDay(startsAt, expectedDays);
  const isStanding = row.state === 'approved' && endedAt === null;
  const isOverExpected = isStanding && expectedUntil !== null && businessDay(now) > expectedUntil;
  return {
    ...viewRequest(row, actor),
    ground,
    expectedDays,
    expectedUntil,
    isOverExpected,
    startsAt,
    endedAt,
    endedByName,
  };
}

/** An extension as windows see it. */
export function viewExtension(row: ExtensionEntity, actor: Actor): ExtensionView {
  const { amount, dueBefore, dueAfter } = row;
  return { ...viewRequest(row, actor), amount, dueBefore, dueAfter };
}
