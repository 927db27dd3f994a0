import { filled, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';

/** 延期告知书: the date as it was and as it is, and why. */
export function extensionParts(sheet: SheetOf<'extension'>): PaperParts {
  const { model } = sheet;
  const estimated = model.isDueEstimated ? t('papers.estimated') : '';
  const length = t(`papers.extension.length.${model.unit}`, { count: model.amount });
  return {
    title: t('papers.extension.title'),
    addressee: model.applicantName,
    opening: t('papers.extension.opening', {
      day: dayWords(model.receivedAt),
      subject: model.subject,
      kind: t(`words.caseKind.${model.kind}`),
      length,
      due: dayWords(model.dueAfter) + estimated,
    }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.dueBefore'), value: minuteWords(model.dueBefore) },
      { label: t('papers.fact.dueAfter'), value: minuteWords(model.dueAfter) + estimated },
      { label: t('papers.fact.extension'), value: length, isWide: true },
      { label: t('papers.fact.extensionReason'), value: model.reason, isWide: true },
    ]),
    sections: [],
    notes: [
      t('papers.extension.question', { phone: orCall(sheet) }),
      ...(model.kind === 'application' ? [t('papers.extension.basis')] : []),
    ],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.extension.copies'),
  };
}
