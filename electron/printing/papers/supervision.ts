import { html } from '../html';
import { filled, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { minuteWords, plainDayWords, t } from './paper-words';

/** 督办单: what a manager asks and by which day, with room for the unit's written answer and its seal. */
export function supervisionParts({ model }: SheetOf<'supervision'>): PaperParts {
  const { dispatchedAt, orderDueAt } = model;
  return {
    title: t('papers.supervision.title'),
    addressee: model.unitName === '' ? t('papers.supervision.centre') : model.unitName,
    opening: t(model.isRepeated ? 'papers.supervision.repeatedOpening' : 'papers.supervision.opening'),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      ...personFacts(model),
      { label: t('papers.fact.dispatchedAt'), value: dispatchedAt === null ? '' : minuteWords(dispatchedAt) },
      { label: t('papers.fact.orderDueAt'), value: orderDueAt === null ? '' : minuteWords(orderDueAt) },
      { label: t('papers.fact.origin'), value: t(`papers.supervision.origin.${model.origin}`) },
      { label: t('papers.fact.answerDue'), value: plainDayWords(model.dueDay) },
      { label: t('papers.fact.question'), value: model.question, isWide: true },
    ]),
    sections: [
      html`<table class="facts room"><colgroup><col class="label"><col></colgroup><tr><th>${t('papers.fact.answer')}</th><td class="foot">${t('papers.supervision.unitSeal')}</td></tr></table>`,
    ],
    notes: [t('papers.supervision.late')],
    signatures: [t('papers.mark.unitSigner'), t('papers.mark.unitHead')],
    maker: t('papers.mark.presser', { name: model.pressedByName }),
    copies: t('papers.supervision.copies'),
  };
}
