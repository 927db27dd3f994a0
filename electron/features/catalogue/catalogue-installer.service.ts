import type { WriteTx } from '../../database/transaction';
import type { ServiceKit } from '../service-kit';
import { insertCategories, insertVersions } from './catalogue.repository';
import { readShippedCatalogue } from './shipped-catalogue';

/** Gives a new office the catalogue that comes with the program. */
export class CatalogueInstaller {
  constructor(
    private readonly kit: Pick<ServiceKit, 'clock' | 'newId'>,
    private readonly resourcesDir: string,
  ) {}

  /** Reads and checks the files, outside any write; what it answers puts them into the database. */
  async prepare(): Promise<(tx: WriteTx) => Promise<void>> {
    const { items, categories } = await readShippedCatalogue(this.resourcesDir);
    return async (tx) => {
      const savedAt = this.kit.clock.now();
      const versions = items.map((item) => ({
        id: this.kit.newId(),
        itemId: item.id,
        version: 1,
        name: item.name,
        isCurrent: true,
        isRetired: false,
        item,
        savedAt,
        savedById: null,
        savedByName: '',
      }));
      await insertVersions(tx, versions);
      const rows = categories.map((category, position) => ({
        ...category,
        synonyms: [...category.synonyms],
        isRetired: false,
        position,
      }));
      await insertCategories(tx, rows);
    };
  }
}
