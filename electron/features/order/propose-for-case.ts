import type { RouteKey } from '#shared/domain/catalogue/route-key';
import {
  proposeRoute,
  type RouteBasis,
  type RouteProposal,
  type RouteUnit,
} from '#shared/domain/routing/propose-route';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { ReadTx } from '../../database/transaction';
import { findCategory, findItemVersion, listUnitsInUse } from './routing.repository';

/** Where a case should go by the catalogue. */
export type CaseProposal = RouteProposal;

type Routed = Pick<CaseEntity, 'itemVersionId' | 'categoryCode' | 'communityId' | 'subject'>;

async function basisOf(tx: ReadTx, { itemVersionId, categoryCode, subject }: Routed): Promise<RouteBasis> {
  const version = itemVersionId === null ? null : await findItemVersion(tx, itemVersionId);
  if (version !== null) return { by: 'item', name: version.name, steps: version.item.process };
  const category = categoryCode === null ? null : await findCategory(tx, categoryCode);
  return { by: 'category', name: category?.name ?? subject, section: category?.defaultSection ?? null };
}

/** Proposes a case's route by the units in use on `day`. */
export async function proposeForCase(tx: ReadTx, ofCase: Routed, day: string): Promise<CaseProposal> {
  const units = await listUnitsInUse(tx, day);
  const findUnit = (key: RouteKey): RouteUnit | null => {
    const found =
      key === 'community'
        ? units.find((unit) => unit.id === ofCase.communityId)
        : units.find((unit) => unit.sectionKey === key);
    return found === undefined ? null : { id: found.id, name: found.name };
  };
  return proposeRoute(await basisOf(tx, ofCase), findUnit);
}
