import { formatYuan } from '#shared/domain/money/amount';
import { writeChineseAmount } from '#shared/domain/money/chinese-amount';
import { html } from '../html';
import { filled, personFacts, subjectFact } from './paper-pieces';
import type { PaperParts, SheetOf } from './paper-sheet';
import { minuteWords, t } from './paper-words';

/** Money in capital words and figures with its source, or who waived it and why; "" where there is nothing to say. */
function fundingWords(funding: NonNullable<SheetOf<'work-order'>['model']['funding']> | null): string {
  if (funding === null) return '';
  if (funding.kind === 'waived') {
    return t('papers.work-order.waived', { reason: funding.reason, manager: funding.managerName });
  }
  const { amountFen, source } = funding;
  return t('papers.work-order.funded', { words: writeChineseAmount(amountFen), amount: formatYuan(amountFen), source });
}

/** 协办工单: what a unit is to do by when, with room for what it did. */
export function workOrderParts({ model }: SheetOf<'work-order'>): PaperParts {
  const role = t(`words.orderRole.${model.role}`);
  return {
    title: t('papers.work-order.title'),
    addressee: model.unitName,
    opening: t('papers.work-order.opening', { role }),
    facts: filled([
      { ...subjectFact(model), isWide: true },
      { label: t('papers.fact.kind'), value: t(`words.caseKind.${model.kind}`) },
      { label: t('papers.fact.role'), value: role },
      ...personFacts(model),
      { label: t('papers.fact.dispatchedAt'), value: minuteWords(model.dispatchedAt) },
      { label: t('papers.fact.orderDueAt'), value: model.dueAt === null ? '' : minuteWords(model.dueAt) },
      { label: t('papers.fact.otherCases'), value: (model.otherCaseNumbers ?? []).join('、'), isWide: true },
      { label: t('papers.fact.funding'), value: fundingWords(model.funding ?? null), isWide: true },
      { label: t('papers.fact.place'), value: model.place, isWide: true },
      { label: t('papers.fact.content'), value: model.content, isWide: true },
      { label: t('papers.fact.instructions'), value: model.instructions, isWide: true },
    ]),
    sections: [
      html`<table class="facts room"><colgroup><col class="label"><col></colgroup><tr><th>${t('papers.fact.handling')}</th><td></td></tr></table>`,
    ],
    notes: [t('papers.work-order.sign'), t('papers.work-order.answer')],
    signatures: [t('papers.mark.unitSigner'), t('papers.mark.unitHead')],
    maker: t('papers.mark.dispatcher', { name: model.dispatchedByName }),
    copies: t('papers.work-order.copies'),
  };
}
