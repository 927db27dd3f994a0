import { filled, materialTable, orCall, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { dayWords, minuteWords, plainDayWords, t } from './paper-words';

/** 容缺受理承诺书: what is in, what the applicant promises and until when; it is the receipt too. */
export function gapsPromiseParts(sheet: SheetOf<'gaps-promise'>): PaperParts {
  const { model } = sheet;
  const promised = plainDayWords(model.promisedDay);
  const estimated = model.isDueEstimated ? t('papers.estimated') : '';
  return {
    title: t('papers.gaps-promise.title'),
    addressee: null,
    opening: t('papers.gaps-promise.opening', {
      name: model.applicantName,
      day: dayWords(model.receivedAt),
      subject: model.subject,
      promised,
    }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.acceptedAt'), value: minuteWords(model.acceptedAt) },
      { label: t('papers.fact.dueAt'), value: model.dueAt === null ? '' : minuteWords(model.dueAt) + estimated },
      { label: t('papers.fact.promisedDay'), value: promised, isWide: true },
    ]),
    sections: [
      ...materialTable(t('papers.gaps-promise.missing'), model.missing, false),
      ...materialTable(t('papers.materials.handedIn'), model.handedIn, true),
    ],
    notes: [
      t('papers.gaps-promise.promise', { promised }),
      t('papers.gaps-promise.consequence'),
      t('papers.gaps-promise.receipt'),
      t('papers.gaps-promise.question', { phone: orCall(sheet) }),
    ],
    signatures: [t('papers.mark.promiser'), t('papers.mark.taker')],
    maker: t('papers.mark.clerk', { name: model.clerkName }),
    copies: t('papers.gaps-promise.copies'),
  };
}
