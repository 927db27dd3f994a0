import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { CategoryService } from './category.service';
import { ItemService } from './item.service';

/** Handlers of the catalogue. */
export function createCatalogueCommands(deps: ServiceKit): FeatureHandlers<'catalogue'> {
  const items = new ItemService(deps);
  const categories = new CategoryService(deps);
  return {
    'catalogue.listItems': () => items.list(),
    'catalogue.getItem': ({ versionId }) => items.get(versionId),
    'catalogue.listItemVersions': ({ itemId }) => items.listVersions(itemId),
    'catalogue.saveItem': async ({ item, basedOn }, { actor }) => items.save(actor, item, basedOn),
    'catalogue.retireItem': ({ versionId, isRetired }, { actor }) => items.retire(actor, versionId, isRetired),
    'catalogue.listCategories': () => categories.list(),
    'catalogue.saveCategory': async ({ category, seen }, { actor }) => categories.save(actor, category, seen),
  };
}
