import { filled, materialTable, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';

/** 收件凭证: what lies here unseen, and by when the resident hears whether it is accepted. */
export function intakeReceiptParts(sheet: SheetOf<'intake-receipt'>): PaperParts {
  const { model } = sheet;
  const day = dayWords(model.answerBy);
  const answer = model.isAnswerEstimated
    ? t('papers.intake-receipt.answerEstimated', { day })
    : t('papers.intake-receipt.answer', { day });
  const estimated = model.isAnswerEstimated ? t('papers.estimated') : '';
  return {
    title: t('papers.intake-receipt.title'),
    addressee: model.applicantName,
    opening:
      t('papers.intake-receipt.opening', { day: dayWords(model.receivedAt), subject: model.subject }) +
      answer +
      t('papers.intake-receipt.silence'),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.receivedAt'), value: minuteWords(model.receivedAt) },
      { label: t('papers.fact.answerBy'), value: minuteWords(model.answerBy) + estimated },
      { label: t('papers.fact.content'), value: model.content, isWide: true },
    ]),
    sections: materialTable(t('papers.materials.unseen'), model.materials, true),
    notes: [
      t('papers.intake-receipt.notYet'),
      t('papers.receipt.progress', { phone: orCall(sheet) }),
      t('papers.intake-receipt.basis'),
    ],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.intake-receipt.copies'),
  };
}
