import type { TFunction } from 'i18next';
import type { CategoryView, ItemView } from '#shared/ipc/commands/catalogue';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { type SearchEntry, toSearchEntry } from './search-index';

/** An item's field of work, whether it is done at once, and its limit, in one line. */
export function describeItem({ item }: ItemView, t: TFunction): string {
  const words = { sector: t(`words.sector.${item.sector}`), caseType: t(`words.caseType.${item.caseType}`) };
  if (item.promisedLimit === null) return t('counter.itemSummaryImmediate', words);
  const limit = t(`words.limit.${item.promisedLimit.unit}`, { count: item.promisedLimit.value });
  return t('counter.itemSummary', { ...words, limit });
}

/** Items that can be chosen today. */
export function itemEntries(items: readonly ItemView[], t: TFunction): readonly SearchEntry[] {
  return items
    .filter((view) => view.isCurrent && !view.isRetired)
    .map((view) =>
      toSearchEntry({
        id: view.versionId,
        name: view.item.name,
        caption: describeItem(view, t),
        otherWords: view.item.synonyms,
      }),
    );
}

/** Small classes that can be chosen today, each with the name of its big class. */
export function categoryEntries(categories: readonly CategoryView[], isService: boolean): readonly SearchEntry[] {
  const names = new Map(categories.map((category) => [category.code, category.name]));
  return categories
    .filter((each) => each.parentCode !== null && !each.isRetired && (each.tree === 'service') === isService)
    .map((each) =>
      toSearchEntry({
        id: each.code,
        name: each.name,
        caption: names.get(each.parentCode ?? '') ?? '',
        otherWords: each.synonyms,
      }),
    );
}

/** Communities, or the grids of one; all grids where no community is chosen. */
export function unitEntries(
  units: readonly UnitView[],
  kind: 'community' | 'grid',
  communityId: string | null = null,
): readonly SearchEntry[] {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return units
    .filter((unit) => unit.kind === kind && (communityId === null || unit.parentId === communityId))
    .map((unit) =>
      toSearchEntry({
        id: unit.id,
        name: unit.name,
        caption: kind === 'grid' ? (names.get(unit.parentId ?? '') ?? '') : '',
        otherWords: unit.shortName === '' ? [] : [unit.shortName],
      }),
    );
}
