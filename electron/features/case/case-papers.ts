import { isMissing } from '#shared/domain/case/missing-materials';
import type { CaseResult, DeliveryMethod } from '#shared/domain/case/vocabulary';
import { answersOf, type FormField } from '#shared/domain/flow/form-field';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import { describeCase } from '../paper/case-facts.service';

type Materials = readonly Pick<CaseMaterialEntity, 'material' | 'isSubmitted' | 'isWaived' | 'pages'>[];

const linesOf = (materials: Materials) =>
  materials.map(({ material, pages }) => ({
    name: material.name,
    form: material.form,
    copies: material.copies,
    pages,
    note: material.note,
  }));

/** 受理回执: names what was handed in and the day of the decision. */
export function makeReceipt(
  row: CaseEntity,
  acceptedAt: string,
  materials: Materials,
  formFields: readonly FormField[],
): PaperModel {
  return {
    type: 'receipt',
    ...describeCase(row),
    content: row.content,
    acceptedAt,
    dueAt: row.dueAt,
    isDueEstimated: row.isDueEstimated,
    form: answersOf(formFields, row.formValues)
      .filter(({ value }) => value !== '')
      .map(({ label, type, value }) => ({ label, type, value })),
    materials: linesOf(materials.filter((each) => each.isSubmitted)),
  };
}

/** 收件凭证: names what lies here and by when the resident hears whether it is accepted (行政许可法 art. 32). */
export function makeIntakeReceipt(
  row: CaseEntity,
  answer: { readonly dueAt: string; readonly isEstimated: boolean },
  materials: Materials,
): PaperModel {
  return {
    type: 'intake-receipt',
    ...describeCase(row),
    content: row.content,
    answerBy: answer.dueAt,
    isAnswerEstimated: answer.isEstimated,
    materials: linesOf(materials.filter((each) => each.isSubmitted)),
  };
}

/** 受理通知书 of a case that counts as accepted from the day of receipt, because nobody looked through it in time. */
export function makeAcceptance(row: CaseEntity, fellDueAt: string, materials: Materials): PaperModel {
  return {
    type: 'acceptance',
    ...describeCase(row),
    acceptedAt: row.receivedAt,
    fellDueAt,
    dueAt: row.dueAt,
    isDueEstimated: row.isDueEstimated,
    outstanding: linesOf(materials.filter(isMissing)),
  };
}

/** 一次性告知书: names all that is missing, once (行政许可法 art. 32). */
export function makeNotification(row: CaseEntity, materials: Materials, remark: string): PaperModel {
  return {
    type: 'one-time-notification',
    ...describeCase(row),
    missing: linesOf(materials.filter(isMissing)),
    handedIn: linesOf(materials.filter((each) => each.isSubmitted)),
    remark,
  };
}

/** 容缺受理承诺书: what is in, what is promised and until when; the receipt of a case that was accepted with gaps. */
export function makeGapsPromise(
  row: CaseEntity,
  acceptedAt: string,
  promisedDay: string,
  materials: Materials,
): PaperModel {
  return {
    type: 'gaps-promise',
    ...describeCase(row),
    acceptedAt,
    dueAt: row.dueAt,
    isDueEstimated: row.isDueEstimated,
    promisedDay,
    missing: linesOf(materials.filter((each) => !each.isSubmitted && !each.isWaived)),
    handedIn: linesOf(materials.filter((each) => each.isSubmitted)),
  };
}

/** 不予受理通知书. */
export function makeRefusal(row: CaseEntity): PaperModel {
  return { type: 'refusal', ...describeCase(row), reason: row.refusalReason, referral: row.referral };
}

/** 办结通知书. */
export function makeDecision(row: CaseEntity, result: CaseResult, closedAt: string): PaperModel {
  return {
    type: 'decision',
    ...describeCase(row),
    result,
    resultText: row.resultText,
    acceptedAt: row.acceptedAt,
    closedAt,
  };
}

/** 送达回证. `documentName` is the item's result, or "" where the case has none. */
export function makeDeliveryRecord(
  row: CaseEntity,
  documentName: string,
  method: DeliveryMethod,
  deliveredAt: string,
): PaperModel {
  return {
    type: 'delivery-record',
    ...describeCase(row),
    documentName,
    method,
    receiver: row.deliveryReceiver,
    deliveredAt,
    note: row.deliveryNote,
  };
}
