import { filled, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { minuteWords, t } from './paper-words';

/** 送达回证: what was handed over, how, to whom, with the lines to be signed. */
export function deliveryRecordParts({ model }: SheetOf<'delivery-record'>): PaperParts {
  return {
    title: t('papers.delivery-record.title'),
    addressee: null,
    opening: '',
    facts: filled([
      { ...subjectFact(model), isWide: true },
      { label: t('papers.fact.documentName'), value: model.documentName, isWide: true },
      { label: t('papers.delivery-record.recipient'), value: model.applicantName },
      { label: t('papers.fact.documentNumber'), value: model.maskedDocumentNumber },
      { label: t('papers.fact.phone'), value: model.maskedPhone },
      { label: t('papers.fact.agent'), value: model.agentName },
      { label: t('papers.fact.method'), value: t(`words.deliveryMethod.${model.method}`) },
      { label: t('papers.fact.deliveredAt'), value: minuteWords(model.deliveredAt) },
      { label: t('papers.fact.receiver'), value: model.receiver },
      { label: t('papers.fact.note'), value: model.note === '' ? t('papers.none') : model.note, isWide: true },
    ]),
    sections: [],
    notes: [t('papers.delivery-record.refused')],
    signatures: [t('papers.mark.recipient'), t('papers.mark.server')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.delivery-record.copies'),
  };
}
