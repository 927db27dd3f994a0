import { DEFAULT_OFFICE_RULES, type OfficeRules } from '#shared/domain/clocks/office-rules';
import { RULE_GROUPS, type RulePath } from './rule-groups';

/** Where the rules' values stand, in the order of the page. */
export const RULE_PATHS: readonly RulePath[] = RULE_GROUPS.flatMap(({ paths }) => [...paths]);

/** The rules with one value a key, as they are shown. */
export type FlatRules = Readonly<Record<RulePath, number>>;

/** The value at a path. */
export function valueAt(rules: OfficeRules, path: RulePath): number {
  const value = path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], rules);
  return Number(value);
}

/** The rules with one value a key. */
export const flattenRules = (rules: OfficeRules) =>
  Object.fromEntries(RULE_PATHS.map((path) => [path, valueAt(rules, path)])) as FlatRules;

/** The rules that `flattenRules` was given. */
export function unfoldRules(flat: FlatRules): OfficeRules {
  const rules = structuredClone(DEFAULT_OFFICE_RULES) as unknown as Record<string, unknown>;
  for (const path of RULE_PATHS) {
    const [key = '', part] = path.split('.');
    if (part === undefined) rules[key] = flat[path];
    else (rules[key] as Record<string, unknown>)[part] = flat[path];
  }
  return rules as unknown as OfficeRules;
}
