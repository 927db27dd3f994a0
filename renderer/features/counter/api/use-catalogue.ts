import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '#shared/ipc/commands/catalogue';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { useCommandQuery } from '../../../lib/use-command';
import { categoryEntries, itemEntries } from '../model/list-entries';

const NO_ITEMS: readonly ItemView[] = [];
const NO_CATEGORIES: readonly never[] = [];
const NO_UNITS: readonly UnitView[] = [];

/** Items and categories, with what they are found by. */
export function useCatalogue() {
  const { t } = useTranslation();
  const items = useCommandQuery('catalogue.listItems', {}).data ?? NO_ITEMS;
  const categories = useCommandQuery('catalogue.listCategories', {}).data ?? NO_CATEGORIES;
  const entries = useMemo(() => itemEntries(items, t), [items, t]);
  const appeals = useMemo(() => categoryEntries(categories, false), [categories]);
  const services = useMemo(() => categoryEntries(categories, true), [categories]);
  return { items, categories, entries, appeals, services };
}

/** Communities and grids of the street. */
export function useUnits(): readonly UnitView[] {
  return useCommandQuery('organisation.list', {}).data ?? NO_UNITS;
}
