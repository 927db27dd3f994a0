import type { Intake } from '#shared/domain/case/intake';
import { checkIntake, type IntakePurpose } from '#shared/domain/case/intake-rules';
import { businessDay } from '#shared/domain/time/business-day';
import type { CategoryEntity } from '../../database/entities/category.entity';
import type { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { findCategory, findItemVersion, findUnits } from './case.repository';

/** What an intake names, found and held against the rules. */
export interface IntakeMatter {
  readonly item: ServiceItemEntity | null;
  readonly category: CategoryEntity | null;
  /** Name of the item or category; "" for a refused matter that is in no catalogue. */
  readonly subject: string;
}

async function checkPlace(tx: ReadTx, { communityId, gridId }: Intake): Promise<Readonly<Record<string, string>>> {
  const ids = [communityId, gridId].filter((id) => id !== null);
  const units = new Map((await findUnits(tx, ids)).map((unit) => [unit.id, unit]));
  const fields: Record<string, string> = {};
  if (communityId !== null && units.get(communityId)?.kind !== 'community') fields.communityId = 'unit-unfit';
  if (gridId !== null) {
    const grid = units.get(gridId);
    if (grid?.kind !== 'grid' || (communityId !== null && grid.parentId !== communityId)) fields.gridId = 'unit-unfit';
  }
  return fields;
}

/** Finds what the intake names; fails with `invalid-input` and the bad fields, their paths as in the command's input. */
export async function checkMatter(
  tx: ReadTx,
  intake: Intake,
  purpose: IntakePurpose,
  now: string,
): Promise<IntakeMatter> {
  const isApplication = intake.kind === 'application';
  const { itemVersionId, categoryCode } = intake;
  const item = isApplication && itemVersionId !== null ? await findItemVersion(tx, itemVersionId) : null;
  const category = !isApplication && categoryCode !== null ? await findCategory(tx, categoryCode) : null;
  const offered = item && { ...item.item, isOffered: item.isCurrent && !item.isRetired };
  const bad = {
    ...checkIntake(intake, { today: businessDay(now), purpose, item: offered, category }),
    ...(await checkPlace(tx, intake)),
  };
  if (Object.keys(bad).length > 0) {
    const fields = Object.fromEntries(Object.entries(bad).map(([path, code]) => [`intake.${path}`, code]));
    throw new CommandError('invalid-input', {}, fields);
  }
  return { item, category, subject: item?.name ?? category?.name ?? '' };
}
