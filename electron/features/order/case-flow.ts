import type { RouteKey } from '#shared/domain/catalogue/route-key';
import { type FactSource, factsOfCase } from '#shared/domain/flow/case-facts';
import { type StepStation, stationsOf } from '#shared/domain/flow/step-state';
import type { RouteUnit } from '#shared/domain/routing/propose-route';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import { findLivingLead } from './living-orders';
import { findCases } from './order.repository';
import { listOrdersOfCases } from './order-links.repository';
import { findItemVersion, listRouteUnits } from './routing.repository';

/** A step of a case with the unit that the office has for it; null where it has none. */
export interface RoutedStation extends StepStation {
  readonly unit: RouteUnit | null;
}

/** What a case's route depends on; also of a case that only might come. */
export interface RoutedCase
  extends FactSource,
    Pick<
      CaseEntity,
      'id' | 'streetId' | 'kind' | 'itemVersionId' | 'categoryCode' | 'gridId' | 'subject' | 'dueAt' | 'yellowAt'
    > {}

/** A case's flow: its item's steps in the version that it was taken under. */
export interface CaseFlow {
  readonly itemName: string;
  readonly stations: readonly RoutedStation[];
  /** Whether an order leads the case already. */
  readonly hasLead: boolean;
}

/** Finds the unit of the case's street for a key of the catalogue among those in use on `day`; `community` is the case's own. */
export async function unitFinder(
  tx: ReadTx,
  { streetId, communityId }: Pick<CaseEntity, 'streetId' | 'communityId'>,
  day: string,
): Promise<(key: RouteKey) => RouteUnit | null> {
  const units = await listRouteUnits(tx, { streetId, communityId }, day);
  return (key) => {
    const found =
      key === 'community'
        ? units.find(({ id }) => id === communityId)
        : units.find(({ sectionKey }) => sectionKey === key);
    return found === undefined ? null : { id: found.id, name: found.name };
  };
}

/** An order that a case of another item shares is for none of this one's steps. */
async function ownSteps(
  tx: ReadTx,
  ofCase: Pick<RoutedCase, 'id' | 'itemVersionId'>,
  orders: readonly WorkOrderEntity[],
): Promise<readonly WorkOrderEntity[]> {
  const homeIds = orders.map(({ caseId }) => caseId).filter((id) => id !== ofCase.id);
  if (homeIds.length === 0) return orders;
  const homes = await findCases(tx, [...new Set(homeIds)]);
  const others = homes.filter(({ itemVersionId }) => itemVersionId !== ofCase.itemVersionId).map(({ id }) => id);
  return orders.map((order) => (others.includes(order.caseId) ? { ...order, stepKey: null } : order));
}

/**
 * Where a case stands in its flow; null where it follows none: it has no item, or its orders were all given beside the
 * flow (by hand, or before orders kept their step).
 */
export async function readCaseFlow(
  tx: ReadTx,
  ofCase: RoutedCase,
  day: string,
  known?: readonly WorkOrderEntity[],
): Promise<CaseFlow | null> {
  const version = ofCase.itemVersionId === null ? null : await findItemVersion(tx, ofCase.itemVersionId);
  if (version === null) return null;
  const orders = await ownSteps(tx, ofCase, known ?? (await listOrdersOfCases(tx, [ofCase.id])));
  if (orders.length > 0 && orders.every(({ stepKey }) => stepKey === null)) return null;
  const findUnit = await unitFinder(tx, ofCase, day);
  const stations = stationsOf(version.item.process, factsOfCase(ofCase), orders);
  return {
    itemName: version.name,
    hasLead: findLivingLead(orders) !== undefined,
    stations: stations.map((station) => ({ ...station, unit: findUnit(station.step.section) })),
  };
}
