import type { CategoryView, ItemView } from '#shared/ipc/commands/catalogue';
import type { CategoryEntity } from '../../database/entities/category.entity';
import type { ServiceItemEntity } from '../../database/entities/service-item.entity';

/** One version of an item for the window. */
export function viewItem(row: ServiceItemEntity): ItemView {
  const { id, version, isCurrent, isRetired, savedAt, savedByName, item } = row;
  return { versionId: id, version, isCurrent, isRetired, savedAt, savedByName, item };
}

/** A category for the window; one without a section goes to the case's community. */
export function viewCategory(row: CategoryEntity): CategoryView {
  const { code, parentCode, name, tree, synonyms, urgency, isRetired } = row;
  return {
    code,
    parentCode,
    name,
    tree,
    synonyms,
    defaultSection: row.defaultSection ?? 'community',
    urgency,
    isRetired,
  };
}
