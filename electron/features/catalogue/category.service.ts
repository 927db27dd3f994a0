import { isDeepStrictEqual } from 'node:util';
import { listChanges } from '#shared/domain/audit/list-changes';
import { categoryListSchema } from '#shared/domain/catalogue/category';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import type { CategoryEntity } from '../../database/entities/category.entity';
import { CommandError } from '../../database/errors';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { claimCategories, keepCategory, listCategories } from './catalogue.repository';
import { viewCategory } from './catalogue-views';

const MAX_NAME = 60;

/** Categories of appeals and kinds of service. A code keeps its meaning: categories are retired, never removed. */
export class CategoryService {
  constructor(private readonly kit: ServiceKit) {}

  list(): Promise<readonly CategoryView[]> {
    return this.kit.database.read(async (tx) => (await listCategories(tx)).map(viewCategory));
  }

  /** Adds a category, or changes the one that the administrator saw; fails with `conflict` where somebody was faster. */
  save(asker: Asker, category: CategoryView, seen: CategoryView | null): Promise<CategoryView> {
    if (category.name.length > MAX_NAME) throw badField('name', 'too-long');
    return this.kit.database.write('catalogue.saveCategory', async (tx) => {
      await claimCategories(tx);
      const rows = await listCategories(tx);
      const now = rows.find((row) => row.code === category.code);
      if (!isSame(now === undefined ? null : viewCategory(now), seen)) throw new CommandError('conflict');
      checkPlace(rows, category);
      const position = now?.position ?? nextPosition(rows);
      await keepCategory(tx, { ...category, synonyms: [...category.synonyms], position });
      const detail = { code: category.code, name: category.name, isRetired: category.isRetired };
      const changes = now === undefined ? [] : listChanges(viewCategory(now), category);
      const act = { action: 'catalogue.category-saved', subjectId: category.code, detail, changes } as const;
      await this.kit.audit.record(tx, asker, act);
      tx.tell('catalogue.changed', {});
      return category;
    });
  }
}

/** Whether two views hold the same; null is none. */
const isSame = (one: CategoryView | null, other: CategoryView | null) =>
  one === null || other === null ? one === other : isDeepStrictEqual({ ...one }, { ...other });

/** A code begins with its tree's letter, and the whole tree must stay as the catalogue's own rule wants it. */
function checkPlace(rows: readonly CategoryEntity[], category: CategoryView): void {
  if (!category.code.startsWith(category.tree.slice(0, 1).toUpperCase())) throw badField('tree', 'invalid');
  const others = rows.filter((row) => row.code !== category.code).map(viewCategory);
  const all = [...others, category].map(({ isRetired: _, ...fields }) => fields);
  if (!categoryListSchema.safeParse(all).success) throw badField('parentCode', 'invalid');
}

function nextPosition(rows: readonly CategoryEntity[]): number {
  return Math.max(-1, ...rows.map((row) => row.position)) + 1;
}

function badField(field: string, code: string): CommandError {
  return new CommandError('invalid-input', {}, { [`category.${field}`]: code });
}
