import type { AuditAction } from '#shared/domain/audit/acts';
import type { Intake } from '#shared/domain/case/intake';
import type { IntakePurpose } from '#shared/domain/case/intake-rules';
import { completeMaterials, findMissing, isMissing } from '#shared/domain/case/missing-materials';
import type { CaseResult } from '#shared/domain/case/vocabulary';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import { businessDay } from '#shared/domain/time/business-day';
import type { IntakeOutcome } from '#shared/ipc/commands/case-intake';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { readOwnOffice } from '../../settings/settings.repository';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { CaseDeadlines, CasePromise } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ResidentRegister } from '../resident/resident-register.service';
import type { ServiceKit } from '../service-kit';
import { discardDraft, insertCase } from './case.repository';
import {
  makeDecision,
  makeGapsPromise,
  makeIntakeReceipt,
  makeNotification,
  makeReceipt,
  makeRefusal,
} from './case-papers';
import type { CaseRouting } from './case-routing.port';
import { checkGapMaterials, checkGapsPromise } from './gaps-check';
import { checkMatter, type IntakeMatter } from './intake-check';
import { holdRelated, linkCases } from './link-cases';
import { keptDocumentNumber, makeCase, type NewCase } from './new-case';
import { nextCaseNumber } from './next-case-number';

/** What the intake works with. */
export interface IntakeDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly residents: ResidentRegister;
  readonly routing: CaseRouting;
}

/** What the clerk sends from the counter. */
export interface IntakeInput {
  readonly intake: Intake;
  readonly draftId: string | null;
  /** A case that the new one is linked to. */
  readonly relatedToId?: string | null | undefined;
}

type Materials = ReturnType<typeof completeMaterials>;

/** A way on from the counter: what becomes of the case, which paper it gets, what the log says. */
interface Way {
  readonly action: AuditAction;
  readonly purpose: IntakePurpose;
  /** Stops where the materials do not fit the way. */
  check(materials: Materials, kind: Intake['kind']): void;
  /** What must be looked up before the case may go this way. */
  inspect?(tx: WriteTx, matter: IntakeMatter, materials: Materials): Promise<void>;
  station(fresh: NewCase): CaseEntity;
  promise(matter: IntakeMatter): CasePromise;
  paper(row: CaseEntity, materials: Materials, matter: IntakeMatter): PaperModel;
  detail(row: CaseEntity, missing: number): AuditDetail;
  /** Whether the applicant is told what is missing. */
  readonly isTelling?: boolean;
  /** By when the resident hears whether the case is accepted; left out where he hears now. */
  readonly answerBy?: string;
}

const NO_PROMISE: CasePromise = { dueAt: null, yellowAt: null, isDueEstimated: false, promisedDays: null };

function refuseMissing(materials: Materials): void {
  const missing = findMissing(materials).length;
  if (missing > 0) throw new CommandError('materials-missing', { count: missing });
}

/** The counter: a case begins here, and takes one of five ways. */
export class IntakeService {
  constructor(private readonly deps: IntakeDeps) {}

  accept(actor: Actor, input: IntakeInput): Promise<IntakeOutcome> {
    const now = this.deps.kit.clock.now();
    const kind = input.intake.kind;
    return this.take(actor, input, now, {
      action: 'case.accepted',
      purpose: 'take',
      check: refuseMissing,
      promise: ({ item }) => this.deps.deadlines.promise({ kind, item: item?.item ?? null }, now),
      station: (fresh) => makeCase(fresh, { status: 'accepted', acceptedAt: now }),
      paper: (row, materials, { item }) => makeReceipt(row, now, materials, item?.item.formFields ?? []),
      detail: () => ({}),
    });
  }

  /** Accepts though secondary materials are missing: the applicant promises them by a day (domain page 5.3). */
  acceptWithGaps(actor: Actor, input: IntakeInput, promisedDay: string): Promise<IntakeOutcome> {
    const { kit, deadlines } = this.deps;
    const now = kit.clock.now();
    const { kind, applicant } = input.intake;
    return this.take(actor, input, now, {
      action: 'case.accepted-with-gaps',
      purpose: 'take',
      check: (materials) => checkGapMaterials(materials),
      inspect: async (tx, { item }) => {
        const documentNumber = keptDocumentNumber(applicant, businessDay(now));
        await checkGapsPromise(tx, deadlines, { kind, item: item?.item ?? null, documentNumber, promisedDay, now });
      },
      promise: ({ item }) => deadlines.promise({ kind, item: item?.item ?? null }, now),
      station: (fresh) => makeCase(fresh, { status: 'accepted', acceptedAt: now, gapsDueDay: promisedDay }),
      paper: (row, materials) => makeGapsPromise(row, now, promisedDay, materials),
      detail: (_, count) => ({ count, day: promisedDay }),
    });
  }

  /** Takes an application whose materials cannot be looked through at once: nothing is promised yet (收件). */
  receive(actor: Actor, input: IntakeInput): Promise<IntakeOutcome> {
    const now = this.deps.kit.clock.now();
    const answer = this.deps.deadlines.answerBy(now);
    return this.take(actor, input, now, {
      action: 'case.received',
      purpose: 'take',
      check: (_, kind) => {
        if (kind !== 'application') throw new CommandError('application-only');
      },
      promise: () => NO_PROMISE,
      station: (fresh) => makeCase(fresh, { status: 'received' }),
      paper: (row, materials) => makeIntakeReceipt(row, answer, materials),
      detail: () => ({ answerBy: answer.dueAt }),
      answerBy: answer.dueAt,
    });
  }

  notify(actor: Actor, input: IntakeInput, remark: string): Promise<IntakeOutcome> {
    const now = this.deps.kit.clock.now();
    return this.take(actor, input, now, {
      action: 'case.notified',
      purpose: 'take',
      check: (materials, kind) => {
        if (kind !== 'application' || findMissing(materials).length === 0) throw new CommandError('nothing-missing');
      },
      promise: () => NO_PROMISE,
      station: (fresh) => makeCase(fresh, { status: 'notified', notifiedAt: now }),
      paper: (row, materials) => makeNotification(row, materials, remark),
      detail: (_, count) => ({ count }),
      isTelling: true,
    });
  }

  refuse(actor: Actor, input: IntakeInput, refusalReason: string, referral: string): Promise<IntakeOutcome> {
    const now = this.deps.kit.clock.now();
    return this.take(actor, input, now, {
      action: 'case.refused',
      purpose: 'refuse',
      check: () => undefined,
      promise: () => NO_PROMISE,
      station: (fresh) => makeCase(fresh, { status: 'refused', closedAt: now, refusalReason, referral }),
      paper: (row) => makeRefusal(row),
      detail: () => ({ reason: refusalReason }),
    });
  }

  answer(actor: Actor, input: IntakeInput, result: CaseResult, resultText: string): Promise<IntakeOutcome> {
    const now = this.deps.kit.clock.now();
    const { agent, applicant } = input.intake;
    return this.take(actor, input, now, {
      action: 'case.answered',
      purpose: 'settle',
      check: refuseMissing,
      promise: () => NO_PROMISE,
      station: (fresh) =>
        makeCase(fresh, {
          status: 'delivered',
          acceptedAt: now,
          closedAt: now,
          usedDays: 0,
          result,
          resultText,
          deliveredAt: now,
          deliveryMethod: 'at-window',
          deliveryReceiver: agent?.name ?? applicant.name,
        }),
      paper: (row) => makeDecision(row, result, now),
      detail: () => ({ result }),
    });
  }

  private async take(
    actor: Actor,
    { intake, draftId, relatedToId = null }: IntakeInput,
    now: string,
    way: Way,
  ): Promise<IntakeOutcome> {
    const { database } = this.deps.kit;
    const office = await database.read(readOwnOffice);
    if (office === null) throw new CommandError('office-missing');
    return database.write(way.action, async (tx) => {
      // As everywhere a known case is held before the serial, so that two programs never wait for one another.
      if (relatedToId !== null) await holdRelated(tx, relatedToId);
      // The serial comes first: it makes a second program wait here, before anything is read that this one changes.
      const number = await nextCaseNumber(tx, office, now);
      const matter = await checkMatter(tx, intake, way.purpose, now);
      const materials = completeMaterials(matter.item?.item.materials ?? [], intake.materials);
      const missing = findMissing(materials).length;
      way.check(materials, intake.kind);
      await way.inspect?.(tx, matter, materials);
      const residentId = await this.deps.residents.remember(tx, actor, intake, now);
      const id = this.deps.kit.newId();
      const row = way.station({
        id,
        number,
        streetId: office.streetId,
        actor,
        intake,
        matter,
        residentId,
        now,
        promise: way.promise(matter),
      });
      await insertCase(
        tx,
        row,
        materials.map((each) => ({
          id: this.deps.kit.newId(),
          caseId: id,
          ...each,
          toldAt: way.isTelling === true && isMissing(each) ? now : null,
          handedInAt: null,
        })),
      );
      const paper = await this.deps.papers.make(tx, actor, id, way.paper(row, materials, matter));
      await this.record(tx, actor, row, way.action, way.detail(row, missing));
      if (relatedToId !== null) await linkCases(this.deps.kit, tx, actor, [id, relatedToId]);
      if (row.status === 'accepted') await this.deps.routing.route(tx, actor, row);
      await this.deps.kit.caseChanged(tx, id);
      if (draftId !== null) await discardDraft(tx, actor.accountId, draftId);
      const { dueAt, isDueEstimated } = row;
      return { caseId: id, number, dueAt, isDueEstimated, answerBy: way.answerBy ?? null, paper };
    });
  }

  private async record(
    tx: WriteTx,
    actor: Actor,
    row: CaseEntity,
    action: AuditAction,
    detail: AuditDetail,
  ): Promise<void> {
    const { audit } = this.deps.kit;
    await audit.record(tx, actor, {
      action,
      caseId: row.id,
      subjectId: row.id,
      detail: { number: row.number, ...detail },
    });
  }
}
