import type { Translate } from '#shared/i18n/translator';
import type { FeatureHandlers } from '../../ipc/handlers';
import type { SuspensionService } from '../clock-request/suspension.service';
import type { CaseClocks } from '../deadline/case-clocks.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { OrderViews } from '../order/order-views.port';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ResidentRegister } from '../resident/resident-register.service';
import type { ServiceKit } from '../service-kit';
import { AftermathService } from './aftermath.service';
import { AlikeService } from './alike.service';
import { CaseExportService } from './case-export.service';
import { CaseListService } from './case-list.service';
import type { CaseOrders } from './case-orders.port';
import type { CaseRouting } from './case-routing.port';
import type { CaseViews } from './case-views.port';
import { ChangesService } from './changes.service';
import { ClosingService } from './closing.service';
import { CompletionService } from './completion.service';
import { DeadlineService } from './deadline.service';
import { DraftService } from './draft.service';
import { GapsService } from './gaps.service';
import { IntakeService } from './intake.service';
import { MergeService } from './merge.service';
import { MissingService } from './missing.service';
import { NoteService } from './note.service';
import { RelatedService } from './related.service';
import { ReopeningService } from './reopening.service';
import { RevealService } from './reveal.service';
import { SplitService } from './split.service';
import type { TableExporter } from './table-exporter.port';

/** What the cases' commands work with. */
export interface CaseCommandsDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly clocks: Pick<CaseClocks, 'facts'>;
  readonly suspensions: Pick<SuspensionService, 'endAll'>;
  readonly residents: ResidentRegister;
  readonly routing: CaseRouting;
  readonly views: CaseViews;
  readonly caseOrders: CaseOrders;
  readonly orders: Pick<OrderViews, 'countWaiting' | 'livingLeads' | 'flowOfCase'>;
  readonly exporter: TableExporter;
  /** The language of exported lists. */
  readonly translate: Translate;
  readonly maxExportRows?: number;
}

/** Handlers of cases and drafts. */
export function createCaseCommands(deps: CaseCommandsDeps): FeatureHandlers<'case' | 'draft'> {
  return {
    ...intakeHandlers(deps),
    ...closingHandlers(deps),
    ...aftermathHandlers(deps),
    ...gapsHandlers(deps),
    ...closingHandlers(deps),
    ...readingHandlers(deps),
    ...draftHandlers(deps),
  };
}

function intakeHandlers(deps: CaseCommandsDeps) {
  const intake = new IntakeService(deps);
  const completion = new CompletionService(deps);
  const missing = new MissingService(deps);
  return {
    'case.accept': (input, { actor }) => intake.accept(actor, input),
    'case.acceptWithGaps': (input, { actor }) => intake.acceptWithGaps(actor, input, input.promisedDay),
    'case.completeWithGaps': (input, { actor }) =>
      completion.completeWithGaps(actor, input, input.materials, input.promisedDay),
    'case.receive': (input, { actor }) => intake.receive(actor, input),
    'case.notify': (input, { actor }) => intake.notify(actor, input, input.remark),
    'case.refuse': (input, { actor }) => intake.refuse(actor, input, input.reason, input.referral),
    'case.answer': (input, { actor }) => intake.answer(actor, input, input.result, input.answer),
    'case.complete': (input, { actor }) => completion.complete(actor, input, input.materials),
    'case.notifyMissing': (input, { actor }) => missing.notify(actor, input, input.materials, input.remark),
    'case.handIn': (input, { actor }) => missing.handIn(actor, input, input.materials),
    'case.refuseNotified': (input, { actor }) => completion.refuse(actor, input, input.reason, input.referral),
  } satisfies Partial<FeatureHandlers<'case'>>;
}

function gapsHandlers(deps: CaseCommandsDeps) {
  const gaps = new GapsService(deps);
  return {
    'case.findGapsWindow': (input) => gaps.findWindow(input),
    'case.fillGaps': (input, { actor }) => gaps.fill(actor, input, input.materials),
    'case.forgiveGaps': (input, { actor }) => gaps.forgive(actor, input, input.reason),
  } satisfies Partial<FeatureHandlers<'case'>>;
}

function closingHandlers(deps: CaseCommandsDeps) {
  const closing = new ClosingService(deps);
  const merging = new MergeService(deps);
  const splitting = new SplitService(deps);
  return {
    'case.decide': (input, { actor }) => closing.decide(actor, input, input),
    'case.decideMany': (input, { actor }) => closing.decideMany(actor, input.cases, input),
    'case.merge': (input, { actor }) => merging.merge(actor, input, input),
    'case.undoMerge': (input, { actor }) => merging.undo(actor, input, input.reason),
    'case.split': (input, { actor }) => splitting.split(actor, input, input),
    'case.deliver': (input, { actor }) => closing.deliver(actor, input, input),
  } satisfies Partial<FeatureHandlers<'case'>>;
}

function aftermathHandlers(deps: CaseCommandsDeps) {
  const aftermath = new AftermathService(deps);
  const reopening = new ReopeningService(deps);
  const notes = new NoteService(deps);
  return {
    'case.callBack': (input, { actor }) => aftermath.callBack(actor, input, input),
    'case.rate': (input, { actor }) => aftermath.rate(actor, input, input),
    'case.remedy': (input, { actor }) => aftermath.remedy(actor, input, input.note, input.toldBy),
    'case.reviewRating': (input, { actor }) => aftermath.review(actor, input, input.verdict, input.reason),
    'case.reopen': (input, { actor }) => reopening.reopen(actor, input, input.reason, input.draftId),
    'case.addNote': (input, { actor }) => notes.addNote(actor, input),
    'case.link': ({ caseId, otherCaseId }, { actor }) => notes.link(actor, caseId, otherCaseId),
    'case.unlink': ({ caseId, otherCaseId }, { actor }) => notes.unlink(actor, caseId, otherCaseId),
  } satisfies Partial<FeatureHandlers<'case'>>;
}

function readingHandlers(deps: CaseCommandsDeps) {
  const { kit, views, maxExportRows: maxRows } = deps;
  const lists = new CaseListService(deps);
  const changes = new ChangesService(deps);
  const alike = new AlikeService({ ...deps, lists });
  const related = new RelatedService(kit, views);
  const reveals = new RevealService(kit);
  const deadlines = new DeadlineService(kit, deps.deadlines, deps.clocks);
  const exports = new CaseExportService({ ...deps, lists, maxRows });
  return {
    'case.reveal': ({ caseId, reason }, { actor }) => reveals.reveal(actor, caseId, reason),
    'case.get': ({ caseId }, { actor }) => kit.database.read((tx) => views.view(tx, actor, caseId)),
    'case.findChangesSince': ({ caseId, seen }, { actor }) => changes.findSince(actor, caseId, seen),
    'case.checkHistory': ({ caseId }, { actor }) => changes.checkHistory(actor, caseId),
    'case.explainDeadline': ({ caseId }, { actor }) => deadlines.explain(actor, caseId),
    'case.list': (input, { actor }) => lists.list(actor, input),
    'case.countWaiting': (_, { actor }) => lists.countWaiting(actor),
    'case.findAlike': ({ caseId, text }, { actor }) => alike.find(actor, caseId, text),
    'case.findRelated': (input) => related.find(input),
    'case.export': (input, { actor }) => exports.export(actor, input),
  } satisfies Partial<FeatureHandlers<'case'>>;
}

function draftHandlers({ kit }: CaseCommandsDeps) {
  const drafts = new DraftService(kit);
  return {
    'draft.save': ({ id, content }, { actor }) => drafts.save(actor, id, content),
    'draft.list': (_, { actor }) => drafts.list(actor),
    'draft.discard': ({ id }, { actor }) => drafts.discard(actor, id),
  } satisfies FeatureHandlers<'draft'>;
}
