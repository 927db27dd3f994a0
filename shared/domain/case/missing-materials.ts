import type { Material } from '../catalogue/service-item';
import type { HandedMaterial } from './intake';

/** Whether a clerk may do without a material: a register or promise stands for it, or its note says it is for some only. */
export function canBeWaived(material: Pick<Material, 'isWaivable' | 'note'>): boolean {
  return material.isWaivable || material.note !== '';
}

/**
 * What was handed in of an item's list, one entry a material in the list's order; what nobody ticked is not handed in.
 */
export function completeMaterials(
  materials: readonly Material[],
  handed: readonly HandedMaterial[],
): readonly (HandedMaterial & { readonly material: Material })[] {
  const byPosition = new Map(handed.map((each) => [each.position, each]));
  const nothing = { isSubmitted: false, isWaived: false, isOriginalSeen: false, pages: 0 };
  return materials.map((material, position) => ({
    ...(byPosition.get(position) ?? { position, ...nothing }),
    material,
  }));
}

/** Whether a material is neither handed in nor waived. */
export function isMissing({ isSubmitted, isWaived }: Pick<HandedMaterial, 'isSubmitted' | 'isWaived'>): boolean {
  return !isSubmitted && !isWaived;
}

/** The materials of an item that are neither handed in nor waived, in the list's order (行政许可法 art. 32: all, once). */
export function findMissing<M extends HandedMaterial>(materials: readonly M[]): readonly M[] {
  return materials.filter(isMissing);
}

/** Whether the ticks fit the item's list: each position once, and nothing waived that must be there. */
export function checkHandedMaterials(
  materials: readonly Material[],
  handed: readonly HandedMaterial[],
): Readonly<Record<string, string>> {
  if (new Set(handed.map((each) => each.position)).size !== handed.length) return { materials: 'materials-unfit' };
  const fields: Record<string, string> = {};
  handed.forEach((each, at) => {
    const material = materials[each.position];
    if (material === undefined) fields.materials = 'materials-unfit';
    else if (each.isWaived && !each.isSubmitted && !canBeWaived(material)) {
      fields[`materials.${at}.isWaived`] = 'not-waivable';
    }
  });
  return fields;
}
