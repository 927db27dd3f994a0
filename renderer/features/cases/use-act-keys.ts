import { useEffect } from 'react';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { ORDER_ACTS, type OrderView } from '#shared/ipc/commands/order-views';
import { useSession } from '../../components/session-context';
import { ACT_KEYS } from './detail/act-keys';
import { caseActsOf, ordersAllowing } from './detail/acts-of-case';
import type { CaseAct, OrderAct } from './dialogs/dialog-props';

/** Begins the act whose key is pressed, where exactly one is meant. No key works under a dialog or the lock. */
export function useActKeys(
  view: CaseView | undefined,
  beginOnCase: (act: CaseAct) => void,
  beginOnOrder: (act: OrderAct, order: OrderView) => void,
): void {
  const { session } = useSession();
  useEffect(() => {
    if (view === undefined || session.isLocked) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.repeat || document.querySelector('[role="dialog"]') !== null) return;
      const caseAct = caseActsOf(view).find((act) => ACT_KEYS[act] === event.key);
      const orderAct = ORDER_ACTS.find(
        (act) => ACT_KEYS[act] === event.key && ordersAllowing(view.orders, act).length === 1,
      );
      const order = orderAct === undefined ? undefined : ordersAllowing(view.orders, orderAct)[0];
      if (caseAct === undefined && order === undefined) return;
      event.preventDefault();
      if (caseAct !== undefined) beginOnCase(caseAct);
      else if (orderAct !== undefined && order !== undefined) beginOnOrder(orderAct, order);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
