import { z } from 'zod';
import { categorySchema } from '../../domain/catalogue/category';
import { serviceItemSchema } from '../../domain/catalogue/service-item';
import { change, query } from '../define-commands';
import { idSchema, instantSchema, noInput } from '../primitives';

/** A service item in the version that the office uses; a case keeps the version's `versionId` it was taken under. */
export const itemViewSchema = z.strictObject({
  versionId: idSchema,
  version: z.int().min(1),
  isCurrent: z.boolean(),
  isRetired: z.boolean(),
  savedAt: instantSchema,
  savedByName: z.string(),
  item: serviceItemSchema,
});
/** A service item in one version. */
export type ItemView = z.output<typeof itemViewSchema>;

/** A category of appeals or kind of service, and whether it is in use. */
export const categoryViewSchema = z.strictObject({
  ...categorySchema.shape,
  isRetired: z.boolean(),
});
/** A category of appeals or kind of service. */
export type CategoryView = z.output<typeof categoryViewSchema>;

/** The catalogue: service items with versions, categories of appeals, kinds of service. */
export const catalogueCommands = {
  'catalogue.listItems': query(noInput, z.array(itemViewSchema).readonly()),
  'catalogue.getItem': query(z.strictObject({ versionId: idSchema }), itemViewSchema),
  'catalogue.listItemVersions': query(
    z.strictObject({ itemId: z.string().max(40) }),
    z.array(itemViewSchema).readonly(),
  ),
  'catalogue.saveItem': change(
    z.strictObject({ item: serviceItemSchema, basedOn: idSchema.nullable() }),
    itemViewSchema,
  ),
  'catalogue.retireItem': change(z.strictObject({ versionId: idSchema, isRetired: z.boolean() }), itemViewSchema),
  'catalogue.listCategories': query(noInput, z.array(categoryViewSchema).readonly()),
  /** `seen` is the category as the administrator saw it, null for a new one; fails with `conflict` where it is another by now. */
  'catalogue.saveCategory': change(
    z.strictObject({ category: categoryViewSchema, seen: categoryViewSchema.nullable() }),
    categoryViewSchema,
  ),
} as const;
