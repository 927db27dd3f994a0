import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Category, categoryListSchema } from '#shared/domain/catalogue/category';
import { type ServiceItem, serviceItemSchema } from '#shared/domain/catalogue/service-item';

/** The catalogue that comes with the program, for a new office. */
export interface ShippedCatalogue {
  readonly items: readonly ServiceItem[];
  readonly categories: readonly Category[];
}

const fileSchema = z.array(z.looseObject({}));
const itemListSchema = z.array(serviceItemSchema).superRefine((items, context) => {
  const ids = new Set(items.map((item) => item.id));
  if (ids.size !== items.length) context.addIssue({ code: 'custom', message: 'id-not-unique' });
});

/**
 * Reads `catalogue/*.json` of the resources: each file is a list of items or of categories, told apart by the tree that
 * every category stands in. Rejects where a file is damaged or breaks a rule of the catalogue.
 */
export async function readShippedCatalogue(resourcesDir: string): Promise<ShippedCatalogue> {
  const folder = join(resourcesDir, 'catalogue');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const lists = await Promise.all(names.map(async (name) => readList(join(folder, name))));
  const entries = lists.flat();
  return {
    items: itemListSchema.parse(entries.filter((entry) => !isCategory(entry))),
    categories: categoryListSchema.parse(entries.filter(isCategory)),
  };
}

async function readList(file: string): Promise<readonly object[]> {
  return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

function isCategory(entry: object): boolean {
  return 'tree' in entry;
}
