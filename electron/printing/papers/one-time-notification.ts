import { filled, materialTable, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, t } from './paper-words';

/** 一次性告知书: everything that is missing, said once. */
export function oneTimeNotificationParts(sheet: SheetOf<'one-time-notification'>): PaperParts {
  const { model } = sheet;
  return {
    title: t('papers.one-time-notification.title'),
    addressee: model.applicantName,
    opening: t('papers.one-time-notification.opening', {
      day: dayWords(model.receivedAt),
      subject: model.subject,
      kind: t(`words.caseKind.${model.kind}`),
    }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.receivedAt'), value: minuteWords(model.receivedAt) },
      { label: t('papers.fact.remark'), value: model.remark, isWide: true },
    ]),
    sections: [
      ...materialTable(t('papers.materials.missing'), model.missing, false),
      ...materialTable(t('papers.materials.handedIn'), model.handedIn, true),
    ],
    notes: [
      t('papers.one-time-notification.next'),
      t('papers.one-time-notification.once'),
      t('papers.one-time-notification.question', { phone: orCall(sheet) }),
      t('papers.one-time-notification.basis'),
    ],
    signatures: [t('papers.mark.receiver')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.one-time-notification.copies'),
  };
}
