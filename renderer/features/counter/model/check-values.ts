import { intakeFieldsSchema } from '#shared/domain/case/intake';
import { type BadFields, checkIntake, type IntakePurpose } from '#shared/domain/case/intake-rules';
import type { CategoryView, ItemView } from '#shared/ipc/commands/catalogue';
import { type CounterValues, toFormPath, toIntake } from './counter-values';

/** What the rules must know beside the form. */
export interface CheckFacts {
  readonly today: string;
  readonly purpose: IntakePurpose;
  readonly items: readonly ItemView[];
  readonly categories: readonly CategoryView[];
}

function checkShape(intake: unknown): BadFields {
  const parsed = intakeFieldsSchema.safeParse(intake);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]).reverse());
}

/** Bad fields of the form, `field → field code`, by the same rules as main's. */
export function checkValues(values: CounterValues, { today, purpose, items, categories }: CheckFacts): BadFields {
  const intake = toIntake(values);
  const shape = checkShape(intake);
  const view = items.find((each) => each.versionId === intake.itemVersionId);
  const category = categories.find((each) => each.code === intake.categoryCode) ?? null;
  const trimmed = intakeFieldsSchema.safeParse(intake);
  const rules = checkIntake(trimmed.success ? trimmed.data : intake, {
    today,
    purpose,
    item: view === undefined ? null : { ...view.item, isOffered: view.isCurrent && !view.isRetired },
    category,
  });
  return Object.fromEntries(
    Object.entries({ ...rules, ...shape }).map(([path, code]) => [toFormPath(path, values.kind), code]),
  );
}
