import { useEffect } from 'react';
import { useSession } from '../../components/session-context';
import type { Approval } from './use-approvals';

interface ApprovalKeys {
  readonly items: readonly Approval[];
  readonly chosenId: string | undefined;
  readonly onDecide: (approval: Approval, isApproved: boolean) => void;
}

/** Arrows go from request to request, F8 approves, F4 refuses. No key works under a dialog or the lock. */
export function useApprovalKeys({ items, chosenId, onDecide }: ApprovalKeys): void {
  const { session } = useSession();
  useEffect(() => {
    if (session.isLocked) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.repeat || document.querySelector('[role="dialog"]') !== null) return;
      const at = items.findIndex(({ request }) => request.id === chosenId);
      const chosen = items[at];
      const next = items[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? Number.NaN)];
      if (next !== undefined) focusApproval(next.request.id);
      else if (chosen !== undefined && event.key === 'F8') onDecide(chosen, true);
      else if (chosen !== undefined && event.key === 'F4') onDecide(chosen, false);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [items, chosenId, onDecide, session.isLocked]);
}

/** Puts the focus on a request. */
export function focusApproval(id: string): void {
  document.querySelector<HTMLElement>(`[data-approval="${id}"]`)?.focus();
}
