import { filled, formFacts, materialTable, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';

function deadline({ model }: SheetOf<'receipt'>): { readonly sentence: string; readonly fact: string } {
  if (model.dueAt === null) return { sentence: '', fact: '' };
  const day = dayWords(model.dueAt);
  if (!model.isDueEstimated) return { sentence: t('papers.receipt.deadline', { day }), fact: minuteWords(model.dueAt) };
  return {
    sentence: t('papers.receipt.deadlineEstimated', { day }),
    fact: minuteWords(model.dueAt) + t('papers.estimated'),
  };
}

/** 受理回执: what was taken, from whom, and by when it will be done. */
export function receiptParts(sheet: SheetOf<'receipt'>): PaperParts {
  const { model } = sheet;
  const due = deadline(sheet);
  const opening = t(`papers.receipt.opening.${model.kind}`, {
    day: dayWords(model.receivedAt),
    subject: model.subject,
  });
  return {
    title: t(`papers.receipt.title.${model.kind}`),
    addressee: model.applicantName,
    opening: opening + due.sentence,
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.receivedAt'), value: minuteWords(model.receivedAt) },
      { label: t('papers.fact.acceptedAt'), value: minuteWords(model.acceptedAt) },
      { label: t('papers.fact.dueAt'), value: due.fact, isWide: model.isDueEstimated },
      { label: t('papers.fact.content'), value: model.content, isWide: true },
      ...formFacts(model.form),
    ]),
    sections: materialTable(t('papers.materials.received'), model.materials, true),
    notes: [t('papers.receipt.progress', { phone: orCall(sheet) }), t('papers.receipt.keep')],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.receipt.copies'),
  };
}
