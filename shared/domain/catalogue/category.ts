import { z } from 'zod';
import { URGENCIES } from '../case/vocabulary';
import { routeKeySchema } from './route-key';

/** Which tree a category stands in: things (部件), events (事件) of appeals, or kinds of services (便民服务). */
export const categoryTreeSchema = z.enum(['thing', 'event', 'service']);

/** One of the trees of {@link categoryTreeSchema}. */
export type CategoryTree = z.infer<typeof categoryTreeSchema>;

/**
 * A category of appeals or a kind of service. The tree is flat: a big class has no parent, a small class names its big
 * class; only small classes are chosen for a case. Codes never change their meaning; a child's code begins with its
 * parent's. `synonyms` are the words residents use, for the search. `urgency` holds unless the clerk says otherwise.
 */
export const categorySchema = z.strictObject({
  code: z.string().regex(/^[TES]\d{2}(\d{2})?$/),
  parentCode: z.string().nullable(),
  name: z.string().min(1),
  tree: categoryTreeSchema,
  synonyms: z.array(z.string().min(1)).readonly(),
  defaultSection: routeKeySchema,
  urgency: z.enum(URGENCIES),
});

/** A category as {@link categorySchema} describes it. */
export type Category = Readonly<z.infer<typeof categorySchema>>;

/** What a file of categories must be: codes are unique, every parent is a big class of the same tree. */
export const categoryListSchema = z
  .array(categorySchema)
  .readonly()
  .superRefine((categories, context) => {
    const byCode = new Map(categories.map((category) => [category.code, category]));
    if (byCode.size !== categories.length) context.addIssue({ code: 'custom', message: 'code-not-unique' });
    categories.forEach((category, at) => {
      if (!isPlacedRightly(category, byCode)) {
        context.addIssue({ code: 'custom', message: 'parent-unfit', path: [at, 'parentCode'] });
      }
    });
  });

function isPlacedRightly(category: Category, byCode: ReadonlyMap<string, Category>): boolean {
  if (category.parentCode === null) return category.code.length === 3;
  const parent = byCode.get(category.parentCode);
  if (parent === undefined || parent.parentCode !== null || parent.tree !== category.tree) return false;
  return category.code.length === 5 && category.code.startsWith(parent.code);
}
