import type { HandedMaterial } from '#shared/domain/case/intake';
import { checkHandedMaterials, completeMaterials } from '#shared/domain/case/missing-materials';
import { checkToldOnce, stampHandedIn } from '#shared/domain/case/told-once';
import type { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import { CommandError } from '../../database/errors';

type Fields = Readonly<Record<string, string>>;

function refuse(fields: Fields): void {
  if (Object.keys(fields).length > 0) throw new CommandError('invalid-input', {}, fields);
}

/** The case's materials with what the clerk ticked now; fails with `invalid-input` where the ticks do not fit the list. */
export function mergeMaterials(
  kept: readonly CaseMaterialEntity[],
  handed: readonly HandedMaterial[],
  now: string,
): readonly CaseMaterialEntity[] {
  const list = kept.map((each) => each.material);
  refuse(checkHandedMaterials(list, handed));
  const completed = completeMaterials(list, handed);
  return kept.map((each, at) => {
    const next = { ...each, ...completed[at] };
    return { ...next, handedInAt: stampHandedIn(each, next, now) };
  });
}

/** Fails where a second notification would ask for more than the law allows (行政许可法 art. 32). */
export function requireToldOnce(kept: readonly CaseMaterialEntity[], handed: readonly HandedMaterial[]): void {
  refuse(checkToldOnce(kept, handed));
}
