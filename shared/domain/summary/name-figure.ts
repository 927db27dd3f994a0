import type { Translate } from '../../i18n/translator';
import type { SummaryContent } from './content';
import type { FigureDivision, FigureTarget } from './figure-key';
import type { SummaryFigures } from './figures';

/** The words for a row of a division: a kind's, channel's, item's, category's or unit's name; "" is no subject. */
export function nameRow(content: SummaryContent, by: FigureDivision, key: string, t: Translate): string {
  if (key === '') return t('summary.noSubject');
  switch (by) {
    case 'kind':
      return t(`words.caseKind.${key as SummaryFigures['byKind'][number]['key']}`);
    case 'channel':
      return t(`words.channel.${key as SummaryFigures['byChannel'][number]['key']}`);
    case 'item':
      return content.itemNames[key] ?? key;
    case 'category':
      return content.categoryNames[key] ?? key;
    default:
      return content.units.find(({ unitId }) => unitId === key)?.name ?? key;
  }
}

function nameTarget(content: SummaryContent, target: FigureTarget, t: Translate): readonly string[] {
  const unitName = (unitId: string | null) => (unitId === null ? [] : [nameRow(content, 'unit', unitId, t)]);
  switch (target.type) {
    case 'count': {
      const row = target.row === null ? [] : [nameRow(content, target.row.by, target.row.key, t)];
      return [...row, t(`summary.count.${target.count}`)];
    }
    case 'promised':
      return [...(target.item === null ? [] : [nameRow(content, 'item', target.item, t)]), t('summary.promised')];
    case 'rating':
      if (target.level === 'aside') return [t('summary.setAside')];
      return [target.level === null ? t('summary.notRated') : t(`words.rating.r${target.level}`)];
    case 'callback':
      return [t(`summary.rate.${target.answer}`)];
    case 'card':
      return [
        ...unitName(target.unitId),
        ...(target.clock === null ? [] : [t(`words.clock.${target.clock}`)]),
        t(`summary.warning.${target.act}`),
      ];
    case 'money':
      return [...unitName(target.unitId), t(`summary.money.${target.act}`)];
    case 'supervision':
      return [...unitName(target.unitId), t(`summary.supervision.${target.act}`)];
    default:
      return [...unitName(target.unitId), t(`summary.${target.act}`)];
  }
}

/** What a figure is called, e.g. "民情诉求 · 超期办结". */
export function nameFigure(content: SummaryContent, target: FigureTarget, t: Translate): string {
  return nameTarget(content, target, t).join(' · ');
}
