import type { CaseView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import type { CaseAct, OrderAct } from '../dialogs/dialog-props';

/** The acts that the header offers, in main's order; the others stand beside what they are about. */
export function caseActsOf(view: Pick<CaseView, 'allowed'>): readonly CaseAct[] {
  return view.allowed.flatMap((act) => (act === 'reveal' || act === 'addNote' ? [] : [act]));
}

/** The act that brings the case on, shown strongest; none where somebody else is to act. */
export function primaryActOf({
  allowed,
  status,
  callback,
}: Pick<CaseView, 'allowed' | 'status' | 'callback'>): CaseAct | null {
  const byStatus: Readonly<Record<CaseView['status'], readonly CaseAct[]>> = {
    received: ['accept'],
    notified: ['complete'],
    accepted: ['dispatch', 'assignByManager'],
    assigned: ['decide'],
    decided: ['deliver'],
    delivered: callback === null ? ['askRating', 'callback'] : ['askRating'],
    refused: [],
    merged: [],
  };
  return byStatus[status].find((act) => allowed.includes(act)) ?? null;
}

/** Orders on which an act can be done now. */
export function ordersAllowing(orders: readonly OrderView[], act: OrderAct): readonly OrderView[] {
  return orders.filter((order) => order.allowed.includes(act));
}
