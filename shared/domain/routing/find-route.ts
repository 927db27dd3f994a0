import type { CaseKind } from '../case/vocabulary';
import type { RouteKey } from '../catalogue/route-key';
import type { RouteUnit } from './propose-route';
import type { MatrixPass, RouteReason } from './route-reason';

/** A case that follows no flow, as its route sees it. */
export interface RoutedMatter {
  readonly kind: CaseKind;
  /** Name of its item, category or kind of service. */
  readonly subject: string;
  readonly category: { readonly name: string; readonly section: RouteKey | null } | null;
  readonly hasGrid: boolean;
}

/** What the responsibility matrix in force answered; null where it was not asked. */
export type MatrixAnswer =
  | { readonly kind: 'no-matrix' }
  | {
      readonly kind: 'gap' | 'overlap';
      readonly gridName: string;
      readonly elementName: string;
      readonly weekday: number;
      readonly minute: number;
    }
  | {
      readonly kind: 'found';
      readonly matrixVersion: number;
      readonly ruleId: string;
      readonly gridName: string;
      readonly elementName: string;
      readonly weekday: number;
      readonly span: { readonly from: number; readonly to: number };
      readonly assignment: { readonly unitId: string; readonly accountId: string | null };
      readonly unitName: string;
      readonly personName: string;
      readonly standInFor: string | null;
    };

/** Where a case goes: a unit and, by the matrix, perhaps one person of it; null stays in the pool. */
export interface Route {
  readonly lead: (RouteUnit & { readonly accountId: string | null }) | null;
  readonly reason: RouteReason;
}

/** Whether the matrix is asked for a case: it rules appeals and service requests, not applications. */
export function isMatrixAsked({ kind, category }: Pick<RoutedMatter, 'kind' | 'category'>): boolean {
  return kind !== 'application' && category !== null;
}

/**
 * Finds the route of a case that follows no flow: the matrix where it has exactly one answer, else the category's section,
 * else the pool. The reason also says why what comes first gave nobody.
 */
export function findRoute(
  matter: RoutedMatter,
  answer: MatrixAnswer | null,
  findUnit: (key: RouteKey) => RouteUnit | null,
): Route {
  if (answer?.kind === 'found') return byMatrix(answer);
  const matrix = isMatrixAsked(matter) ? passOf(answer) : null;
  const { category, subject } = matter;
  const section = category?.section ?? null;
  const unit = section === null ? null : findUnit(section);
  if (category === null || unit === null) return { lead: null, reason: { by: 'pool', subject, matrix } };
  const lead = { id: unit.id, name: unit.name, accountId: null };
  return { lead, reason: { by: 'section', category: category.name, unit: unit.name, matrix } };
}

function byMatrix(found: Extract<MatrixAnswer, { kind: 'found' }>): Route {
  const { matrixVersion: version, ruleId, gridName: grid, elementName: element, weekday, span, assignment } = found;
  const responsible = found.personName === '' ? found.unitName : `${found.unitName} ${found.personName}`;
  const { standInFor } = found;
  return {
    lead: { id: assignment.unitId, name: found.unitName, accountId: assignment.accountId },
    reason: { by: 'matrix', version, ruleId, grid, element, weekday, ...span, responsible, standInFor },
  };
}

function passOf(answer: Exclude<MatrixAnswer, { kind: 'found' }> | null): MatrixPass {
  if (answer === null) return { why: 'no-grid' };
  if (answer.kind === 'no-matrix') return { why: 'no-matrix' };
  const { kind: why, gridName: grid, elementName: element, weekday, minute } = answer;
  return { why, grid, element, weekday, minute };
}
