import { LEGAL_GROUNDS } from '#shared/domain/clocks/suspension-rules';
import { filled, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, plainDayWords, t } from './paper-words';

function expectedWords({ expectedDays, expectedUntil }: SheetOf<'special-procedure'>['model']): string {
  if (expectedDays === null || expectedUntil === null) return t('papers.special-procedure.openEnd');
  return t('papers.special-procedure.expected', { count: expectedDays, day: plainDayWords(expectedUntil) });
}

/** 特别程序告知书: why the time does not count, from when, and how long it is expected to take. */
export function specialProcedureParts(sheet: SheetOf<'special-procedure'>): PaperParts {
  const { model } = sheet;
  const isLegal = model.kind === 'application' && LEGAL_GROUNDS.includes(model.ground);
  return {
    title: t('papers.special-procedure.title'),
    addressee: model.applicantName,
    opening: t('papers.special-procedure.opening', {
      day: dayWords(model.receivedAt),
      subject: model.subject,
      kind: t(`words.caseKind.${model.kind}`),
      since: dayWords(model.startsAt),
    }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.ground'), value: t(`words.suspensionGround.${model.ground}`), isWide: true },
      { label: t('papers.fact.startsAt'), value: minuteWords(model.startsAt) },
      { label: t('papers.fact.expected'), value: expectedWords(model), isWide: true },
      { label: t('papers.fact.why'), value: model.reason, isWide: true },
    ]),
    sections: [],
    notes: [
      t('papers.special-procedure.resume'),
      t('papers.special-procedure.question', { phone: orCall(sheet) }),
      ...(isLegal ? [t('papers.special-procedure.basis')] : []),
    ],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.special-procedure.copies'),
  };
}
