import { filled, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, PaperSheet, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';

/**
 * How a decision can be looked at again. Sixty days: 行政复议法 (2023) art. 20; six months: 行政诉讼法 art. 46. Appeals
 * and service requests are not decided by an administrative act, so they are only told how to ask the centre again.
 */
export function reviewNotes(sheet: PaperSheet): readonly string[] {
  const objection = t('papers.refusal.objection', { phone: orCall(sheet) });
  if (sheet.model.kind !== 'application') return [objection];
  return [t('papers.refusal.review') + t('papers.refusal.reviewBasis')];
}

/** 不予受理通知书: the reason, where to go instead, and the ways to seek review. */
export function refusalParts(sheet: SheetOf<'refusal'>): PaperParts {
  const { model } = sheet;
  return {
    title: t('papers.refusal.title'),
    addressee: model.applicantName,
    opening: t('papers.refusal.opening', {
      day: dayWords(model.receivedAt),
      subject: model.subject,
      kind: t(`words.caseKind.${model.kind}`),
    }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.receivedAt'), value: minuteWords(model.receivedAt) },
      { label: t('papers.fact.reason'), value: model.reason, isWide: true },
      { label: t('papers.fact.referral'), value: model.referral, isWide: true },
    ]),
    sections: [],
    notes: reviewNotes(sheet),
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.refusal.copies'),
  };
}
