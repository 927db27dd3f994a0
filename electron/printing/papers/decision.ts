import { filled, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';
import { reviewNotes } from './refusal';

/** 办结通知书: how the case ended, and what can be done about it. */
export function decisionParts(sheet: SheetOf<'decision'>): PaperParts {
  const { model } = sheet;
  const result = t(`words.caseResult.${model.result}`);
  const question = t('papers.decision.question', { phone: orCall(sheet) });
  return {
    title: t('papers.decision.title'),
    addressee: model.applicantName,
    opening: t('papers.decision.opening', {
      day: dayWords(model.receivedAt),
      subject: model.subject,
      kind: t(`words.caseKind.${model.kind}`),
      result,
    }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.acceptedAt'), value: model.acceptedAt === null ? '' : minuteWords(model.acceptedAt) },
      { label: t('papers.fact.closedAt'), value: minuteWords(model.closedAt) },
      { label: t('papers.fact.result'), value: result, isWide: true },
      { label: t('papers.fact.resultText'), value: model.resultText, isWide: true },
    ]),
    sections: [],
    notes: [question, ...(model.result === 'not-approved' ? reviewNotes(sheet) : []), t('papers.decision.rating')],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.decision.copies'),
  };
}
