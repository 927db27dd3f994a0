import { type CaseStation, findCaseActs } from '#shared/domain/case/case-acts';
import { maskAddress } from '#shared/domain/case/mask-address';
import { findMissing } from '#shared/domain/case/missing-materials';
import { isGapsPromiseBroken } from '#shared/domain/clocks/gaps-promise';
import { answersOf } from '#shared/domain/flow/form-field';
import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import type { Clock } from '#shared/domain/time/clock';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity, CaseInList } from '../../database/entities/case.entity';
import type { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { viewExtension, viewSuspension } from '../clock-request/request-view.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { OrderViews } from '../order/order-views.port';
import { findItemVersion, findMaterials, findUnits } from './case.repository';
import {
  findExtensions,
  findFiles,
  findPapers,
  findParts,
  findSuspensions,
  findTimeline,
  findVisibleCase,
} from './case-page.repository';
import { type RowNames, toCaseRow } from './case-rows';
import { scopeOf } from './case-scope.repository';
import type { CaseViews } from './case-views.port';
import { findFamily, findNumbers } from './family.repository';
import { findHandlings, findLinkedCases, findNotes } from './handling.repository';

/** What the views work with. */
export interface CaseViewsDeps {
  readonly clock: Clock;
  readonly deadlines: CaseDeadlines;
  readonly orders: Pick<OrderViews, 'ofCase'>;
}

async function findUnitNames(tx: ReadTx, cases: readonly CaseInList[]): Promise<ReadonlyMap<string, string>> {
  const ids = cases.flatMap((row) => [row.communityId, row.gridId, row.leadUnitId]).filter((id) => id !== null);
  const units = await findUnits(tx, [...new Set(ids)]);
  return new Map(units.map((unit) => [unit.id, unit.name]));
}

async function findRowNames(tx: ReadTx, cases: readonly CaseInList[]): Promise<RowNames> {
  const livingIds = cases.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  return { units: await findUnitNames(tx, cases), numbers: await findNumbers(tx, livingIds) };
}

const toMaterial = ({ id: _id, caseId: _caseId, ...material }: CaseMaterialEntity) => material;

function applicantOf(row: CaseEntity): CaseView['applicant'] {
  return {
    residentId: row.residentId,
    name: row.applicantName,
    documentType: row.documentType,
    maskedDocumentNumber: maskIdentityNumber(row.documentNumber),
    maskedPhone: maskPhone(row.phone),
    maskedAddress: maskAddress(row.address),
    overrideReason: row.overrideReason,
  };
}

function agentOf({ agent }: CaseEntity): CaseView['agent'] {
  if (agent === null) return null;
  return { ...agent, documentNumber: maskIdentityNumber(agent.documentNumber), phone: maskPhone(agent.phone) };
}

function deliveryOf(row: CaseEntity): CaseView['delivery'] {
  if (row.deliveredAt === null || row.deliveryMethod === null) return null;
  const { deliveredAt: at, deliveryMethod: method, deliveryReceiver: receiver, deliveryNote: note } = row;
  return { at, method, receiver, note };
}

function callbackOf(row: CaseEntity): CaseView['callback'] {
  if (row.calledBackAt === null) return null;
  const { calledBackAt: at, isSolved, isSatisfied, callbackNote: note } = row;
  return { at, isSolved: isSolved === true, isSatisfied: isSatisfied === true, note };
}

function remedyOf(row: CaseEntity): CaseView['remedy'] {
  if (row.remedySince === null) return null;
  const { remedySince: since, remediedAt: endedAt, remedyNote: note, remedyToldBy: toldBy } = row;
  return { since, endedAt, note, toldBy, reviewed: row.remedyReviewed, reviewReason: row.remedyReviewReason };
}

function gapsOf({ gapsDueDay, gapsFilledAt, gapsForgivenAt, closedAt }: CaseEntity, now: string): CaseView['gaps'] {
  if (gapsDueDay === null) return null;
  const isBroken = isGapsPromiseBroken({ gapsDueDay, gapsFilledAt, closedAt }, now);
  return { dueDay: gapsDueDay, filledAt: gapsFilledAt, isBroken, forgivenAt: gapsForgivenAt };
}

/** What the acts depend on. Somebody handles the lead order where he may answer it. */
function stationOf(
  row: CaseEntity,
  orders: CaseView['orders'],
  gaps: CaseView['gaps'],
  isReopenable: boolean,
): CaseStation {
  return {
    ...row,
    orders,
    isReopenable,
    isPromised: row.dueAt !== null || row.suspendedAt !== null,
    hasOpenGaps: gaps !== null && gaps.filledAt === null && row.closedAt === null,
    isGapsBroken: gaps?.isBroken === true && gaps.forgivenAt === null,
    isLead: orders.some(({ role, allowed }) => role === 'lead' && allowed.includes('reply')),
  };
}

/** The facts of the page that stand in the case's own row, beside those of a list's row. */
function factsOf(row: CaseEntity, unitNames: ReadonlyMap<string, string>) {
  return {
    content: row.content,
    applicant: applicantOf(row),
    agent: agentOf(row),
    itemVersionId: row.itemVersionId,
    categoryCode: row.categoryCode,
    communityId: row.communityId,
    gridId: row.gridId,
    gridName: unitNames.get(row.gridId ?? '') ?? '',
    place: row.place,
    clerkName: row.clerkName,
    acceptedAt: row.acceptedAt,
    notifiedAt: row.notifiedAt,
    deemedAt: row.deemedAt,
    refusalReason: row.refusalReason,
    result: row.result,
    resultText: row.resultText,
    delivery: deliveryOf(row),
    callback: callbackOf(row),
    rating: row.rating,
    ratedBy: row.ratedBy,
    ratedAt: row.ratedAt,
    ratingReasons: row.ratingReasons ?? [],
    ratingComment: row.ratingComment,
    remedy: remedyOf(row),
    reopenedAt: row.reopenedAt,
  };
}

type Parts = Awaited<ReturnType<typeof findParts>>;

/** What is kept beside the case: earlier handlings, what was said later, cases that belong together. */
async function findHistory(tx: ReadTx, row: CaseEntity, has: Parts) {
  const { id: caseId } = row;
  const handlings: CaseView['handlings'] = (has.handlings ? await findHandlings(tx, caseId) : []).map((each) => {
    const { id, openedAt, closedAt, reopenedAt, reopenReason, reopenedByName, result, resultText, rating } = each;
    return { id, openedAt, closedAt, reopenedAt, reopenReason, reopenedByName, result, resultText, rating };
  });
  const notes: CaseView['notes'] = (has.notes ? await findNotes(tx, caseId) : []).map(
    ({ id, at, authorName, callerName, phone, text }) => {
      return { id, at, authorName, callerName, maskedPhone: maskPhone(phone), text };
    },
  );
  const links: CaseView['links'] = (has.links ? await findLinkedCases(tx, caseId) : []).map(
    ({ id, number, subject, status }) => ({ id, number, subject, status }),
  );
  const isAlone = row.splitFromId === null && !has.split && !has.merged;
  return { handlings, notes, links, ...(isAlone ? { merged: [], family: [] } : await findFamily(tx, row)) };
}

async function formOf(tx: ReadTx, { itemVersionId, formValues }: CaseEntity): Promise<CaseView['form']> {
  const version = itemVersionId === null ? null : await findItemVersion(tx, itemVersionId);
  return answersOf(version?.item.formFields ?? [], formValues);
}

/** Pages and rows of cases over the database. */
export function createCaseViews({ clock, deadlines, orders }: CaseViewsDeps): CaseViews {
  return {
    async view(tx, actor: Actor, caseId) {
      const row = await findVisibleCase(tx, caseId, await scopeOf(tx, actor));
      if (row === null) throw new CommandError('not-found');
      const has = await findParts(tx, caseId);
      const names = await findRowNames(tx, [row]);
      const now = clock.now();
      const until = deadlines.reopenableUntil(row);
      const { orders: ordersOfCase, flow } = await orders.ofCase(tx, actor, row);
      const gaps = gapsOf(row, now);
      const suspensions = has.suspensions ? await findSuspensions(tx, caseId) : [];
      const extensions = has.extensions ? await findExtensions(tx, caseId) : [];
      const materials = has.materials ? await findMaterials(tx, caseId) : [];
      const papers = has.papers ? await findPapers(tx, caseId) : [];
      const files = has.files ? await findFiles(tx, caseId) : [];
      const orderIds = ordersOfCase.map((order) => order.id);
      return {
        ...toCaseRow(row, names, deadlines, now),
        ...factsOf(row, names.units),
        ...(await findHistory(tx, row, has)),
        reopenableUntil: until,
        form: await formOf(tx, row),
        flow,
        gaps,
        suspensions: suspensions.map((each) => viewSuspension(each, actor, deadlines, now)),
        extensions: extensions.map((each) => viewExtension(each, actor)),
        materials: materials.map(toMaterial),
        orders: ordersOfCase,
        papers: papers.map(({ caseId: _caseId, ...paper }) => paper),
        files: files.map((file) => ({ ...file })),
        timeline: (await findTimeline(tx, caseId, orderIds)).map(({ id, at, actorName, action, detail }) => ({
          id,
          at,
          actorName,
          action,
          detail,
        })),
        allowed: [
          ...findCaseActs(
            {
              ...stationOf(row, ordersOfCase, gaps, until !== null && now < until),
              isDeemed: row.deemedAt !== null,
              missing: findMissing(materials).length,
            },
            actor.role,
          ),
        ],
      };
    },
    async rows(tx, cases) {
      const now = clock.now();
      const names = await findRowNames(tx, cases);
      return cases.map((row) => toCaseRow(row, names, deadlines, now));
    },
  };
}
