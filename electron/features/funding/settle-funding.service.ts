import { formatYuan } from '#shared/domain/money/amount';
import { CONFIRM_WORKING_DAYS, type FundingDecision, findCommunityOf } from '#shared/domain/money/funding';
import { businessDay } from '#shared/domain/time/business-day';
import type { Money } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditAct } from '../audit/audit-trail.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ServiceKit } from '../service-kit';
import { findFundings, insertFunding, listUnitAndParents, listUnits, updateFunding } from './funding.repository';
import { findHoldingWaiver, insertWaiver } from './waiver.repository';

/** What settling an order's money needs beside the kit. */
export interface FundingKit extends ServiceKit {
  readonly deadlines: Pick<CaseDeadlines, 'promise'>;
}

/** What must be known of a case to find its waiver. */
export type FundedCase = Pick<CaseEntity, 'id' | 'streetId' | 'itemId' | 'categoryCode'>;

/** The matter of a case as waivers name it. */
const matterKeyOf = ({ itemId, categoryCode }: Pick<FundedCase, 'itemId' | 'categoryCode'>) =>
  itemId === null ? `category:${categoryCode ?? ''}` : `item:${itemId}`;

/** The waiver that holds for a case's order to a unit of a community. */
export function findWaiver(tx: ReadTx, ofCase: FundedCase, unitId: string, communityId: string, now: string) {
  const { id: caseId, streetId } = ofCase;
  const basis = { caseId, streetId, matterKey: matterKeyOf(ofCase), unitIds: [unitId, communityId] };
  return findHoldingWaiver(tx, { ...basis, day: businessDay(now) });
}

async function findFundedCommunity(tx: ReadTx, unitId: string) {
  return findCommunityOf(unitId, await listUnitAndParents(tx, unitId));
}

/**
 * The decision that an order to a unit is sent with: the given money, else a waiver that holds for each of its cases.
 * Null where neither is there and none is needed; fails with `funding-missing` where one is (费随事转).
 */
export async function decideFunding(
  tx: ReadTx,
  [ofCase, ...furtherCases]: readonly [FundedCase, ...FundedCase[]],
  unit: { readonly id: string; readonly name: string },
  money: Money | null,
  now: string,
): Promise<FundingDecision | null> {
  if (money !== null) return { kind: 'funded', ...money };
  const community = await findFundedCommunity(tx, unit.id);
  if (community === null) return null;
  const waiver = await findWaiver(tx, ofCase, unit.id, community.id, now);
  const uncovered = await findUncovered(tx, furtherCases, unit.id, now);
  if (waiver === null || waiver.managerId === null || uncovered !== null) {
    throw new CommandError('funding-missing', { unit: unit.name }, { money: 'required' });
  }
  const { id: waiverId, reason, managerId, managerName } = waiver;
  return { kind: 'waived', waiverId, reason, managerId, managerName };
}

/** The first of the cases whose order to a unit no waiver would cover; null where all are covered, or the unit needs none. */
export async function findUncovered<C extends FundedCase>(
  tx: ReadTx,
  cases: readonly C[],
  unitId: string,
  now: string,
): Promise<C | null> {
  const community = await findFundedCommunity(tx, unitId);
  if (community === null) return null;
  for (const each of cases) {
    if ((await findWaiver(tx, each, unitId, community.id, now)) === null) return each;
  }
  return null;
}

/** Fails with `funding-missing` where a case joins an order that brings no money, and no waiver covers that case. */
export async function coverJoined(
  tx: ReadTx,
  ofCase: FundedCase,
  order: Pick<WorkOrderEntity, 'id' | 'unitId'>,
  now: string,
): Promise<void> {
  const [funding] = await findFundings(tx, [order.id]);
  if (funding?.kind === 'funded' || (await findUncovered(tx, [ofCase], order.unitId, now)) === null) return;
  const unit = (await listUnits(tx)).find(({ id }) => id === order.unitId)?.name ?? '';
  throw new CommandError('funding-missing', { unit });
}

/** A manager who himself gives a case to a unit of a community waives its money with his reason, unless one holds. */
export async function waiveByManager(
  kit: ServiceKit,
  tx: WriteTx,
  manager: Actor,
  ofCase: FundedCase,
  unitId: string,
  reason: string,
): Promise<void> {
  const now = kit.clock.now();
  const community = await findFundedCommunity(tx, unitId);
  if (community === null || (await findWaiver(tx, ofCase, unitId, community.id, now)) !== null) return;
  const { accountId, displayName } = manager;
  await insertWaiver(tx, {
    id: kit.newId(),
    streetId: ofCase.streetId,
    ...{ caseId: ofCase.id, unitId, matterKey: null, matterName: '', reason, status: 'granted' },
    ...{ askedById: accountId, askedByName: displayName, askedAt: now },
    ...{ managerId: accountId, managerName: displayName, decidedAt: now, note: '', lastDay: null, version: 1 },
  });
}

/** Whether an order to a unit could be sent without money of its own: none is needed, or a waiver holds. */
export async function isFundingSettled(
  tx: ReadTx,
  ofCase: FundedCase,
  unit: { readonly id: string; readonly name: string },
  now: string,
): Promise<boolean> {
  const community = await findFundedCommunity(tx, unit.id);
  return community === null || (await findWaiver(tx, ofCase, unit.id, community.id, now)) !== null;
}

type FundedOrder = Pick<WorkOrderEntity, 'id' | 'caseId' | 'unitId'>;

/** Keeps the decision with its order and records it in the case's timeline. */
export async function recordFunding(
  kit: FundingKit,
  tx: WriteTx,
  actor: Actor,
  order: FundedOrder & { readonly unitName: string },
  decision: FundingDecision,
): Promise<void> {
  const isFunded = decision.kind === 'funded';
  const sentAt = kit.clock.now();
  const waived = isFunded ? { waiverId: null, reason: '', managerId: null, managerName: '' } : decision;
  const { waiverId, reason, managerId, managerName } = waived;
  const source = isFunded ? decision.source : '';
  await insertFunding(tx, {
    id: kit.newId(),
    orderId: order.id,
    caseId: order.caseId,
    unitId: order.unitId,
    kind: decision.kind,
    status: isFunded ? 'sent' : 'waived',
    amountFen: isFunded ? decision.amountFen : 0,
    source,
    ...{ waiverId, reason, managerId, managerName },
    sentAt,
    sentById: actor.accountId,
    sentByName: actor.displayName,
    confirmDueAt: isFunded ? dueToConfirm(kit, sentAt) : null,
    receivedFen: null,
    receivedNote: '',
    confirmedAt: null,
    confirmedByName: '',
    endedAt: null,
    version: 1,
  });
  const { unitName, id: subjectId, caseId } = order;
  const act: Pick<AuditAct, 'action' | 'detail'> = isFunded
    ? { action: 'funding.sent', detail: { unitName, amount: formatYuan(decision.amountFen), source } }
    : { action: 'funding.waived', detail: { unitName, reason, manager: managerName } };
  await kit.audit.record(tx, actor, { ...act, caseId, subjectId });
  tx.tell('funding.changed', { caseId: order.caseId });
}

/** An order that ends takes its unconfirmed money back; what was confirmed stays in the ledger. */
export async function endFunding(kit: FundingKit, tx: WriteTx, actor: Actor, order: FundedOrder): Promise<void> {
  const [funding] = await findFundings(tx, [order.id]);
  if (funding?.status !== 'sent') return;
  const unitName = (await listUnits(tx)).find(({ id }) => id === order.unitId)?.name ?? '';
  await updateFunding(tx, funding, { status: 'ended', endedAt: kit.clock.now() });
  await kit.audit.record(tx, actor, {
    action: 'funding.ended',
    caseId: order.caseId,
    subjectId: order.id,
    detail: { unitName, amount: formatYuan(funding.amountFen) },
  });
  tx.tell('funding.changed', { caseId: order.caseId });
}

/** The end of the tenth working day after the money was sent, by the clock of cases. */
function dueToConfirm({ deadlines }: FundingKit, sentAt: string): string | null {
  const promisedLimit = { unit: 'working-days', value: CONFIRM_WORKING_DAYS } as const;
  return deadlines.promise({ kind: 'application', item: { caseType: 'promised', promisedLimit } }, sentAt).dueAt;
}
