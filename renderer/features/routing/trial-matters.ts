import type { CategoryView, ItemView } from '#shared/ipc/commands/catalogue';
import type { TrialInput } from './use-trial';

/** What can be tried: a category of appeals, a kind of service, or an item, with the group that it is listed under. */
export interface TrialMatter {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  /** Names by which it is found. */
  readonly words: readonly string[];
  readonly matter: TrialInput['matter'];
}

function fromCategories(categories: readonly CategoryView[]): readonly TrialMatter[] {
  const names = new Map(categories.map(({ code, name }) => [code, name]));
  return categories
    .filter(({ parentCode, isRetired }) => parentCode !== null && !isRetired)
    .map(({ code, name, parentCode, synonyms }) => ({
      key: code,
      name,
      group: names.get(parentCode ?? '') ?? '',
      words: [name, ...synonyms],
      matter: { by: 'category', categoryCode: code },
    }));
}

function fromItems(items: readonly ItemView[], group: string): readonly TrialMatter[] {
  return items
    .filter(({ isCurrent, isRetired }) => isCurrent && !isRetired)
    .map(({ versionId, item }) => ({
      key: versionId,
      name: item.name,
      group,
      words: [item.name, ...item.synonyms],
      matter: { by: 'item', itemVersionId: versionId },
    }));
}

/** Everything that can be tried: categories by their big class, then the items. */
export function listTrialMatters(
  categories: readonly CategoryView[],
  items: readonly ItemView[],
  itemGroup: string,
): readonly TrialMatter[] {
  return [...fromCategories(categories), ...fromItems(items, itemGroup)];
}
