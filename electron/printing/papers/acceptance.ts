import { filled, materialTable, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';

function deadline({ dueAt, isDueEstimated }: SheetOf<'acceptance'>['model']): string {
  if (dueAt === null) return '';
  const due = dayWords(dueAt);
  return isDueEstimated ? t('papers.acceptance.deadlineEstimated', { due }) : t('papers.acceptance.deadline', { due });
}

/** 受理通知书 of a case that counts as accepted: since when, why, and by when it will be decided. */
export function acceptanceParts(sheet: SheetOf<'acceptance'>): PaperParts {
  const { model } = sheet;
  const { acceptedAt, fellDueAt, dueAt, outstanding } = model;
  const opening = t('papers.acceptance.opening', {
    day: dayWords(acceptedAt),
    subject: model.subject,
    fellDue: dayWords(fellDueAt),
  });
  return {
    title: t('papers.acceptance.title'),
    addressee: model.applicantName,
    opening: opening + deadline(model),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.receivedAt'), value: minuteWords(model.receivedAt) },
      { label: t('papers.fact.acceptedDay'), value: dayWords(acceptedAt) },
      { label: t('papers.fact.dueAt'), value: dueAt === null ? '' : minuteWords(dueAt) },
    ]),
    sections: materialTable(t('papers.materials.outstanding'), outstanding, false),
    notes: [
      ...(outstanding.length === 0 ? [] : [t('papers.acceptance.outstanding')]),
      t('papers.receipt.progress', { phone: orCall(sheet) }),
      t('papers.acceptance.basis'),
    ],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.acceptance.copies'),
  };
}
