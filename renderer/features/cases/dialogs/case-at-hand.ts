import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import { isLook } from '#shared/domain/audit/looks';
import type { CaseView, TimelineEntry } from '#shared/ipc/commands/case-views';
import { sendCommand } from '../../../lib/command';

/** The case that an open dialog is about, as the dialog shows it and as it is by now. */
export interface CaseAtHand {
  readonly caseId: string;
  /** The entries of the timeline that the person has seen, by their ids. */
  readonly seen: readonly string[];
  /** What came after them, as far as the window heard of it. */
  readonly newer: readonly TimelineEntry[];
  /** Whether the person had the case asked anew since the dialog opened. */
  readonly isCaughtUp: boolean;
  /** Whether the case, once looked at again, still allows the act. */
  readonly isPossible: boolean;
  /** Asks the case anew and shows the dialog how it stands now. */
  readonly catchUp: () => Promise<void>;
}

/** The case at hand; null in a dialog that stands outside a case's page. */
export const CaseAtHandContext = createContext<CaseAtHand | null>(null);

export const useCaseAtHand = (): CaseAtHand | null => useContext(CaseAtHandContext);

/**
 * Holds the case as it was when the dialog opened: what the person sees, and the version that is sent, change only when
 * he asks for it.
 */
export function useHeldCase(
  live: CaseView,
  isAllowed: (view: CaseView) => boolean,
): { readonly shown: CaseView; readonly atHand: CaseAtHand } {
  const client = useQueryClient();
  const [shown, setShown] = useState(live);
  const [isCaughtUp, setCaughtUp] = useState(false);
  const seen = shown.timeline.map(({ id }) => id);
  const catchUp = async () => {
    const input = { caseId: shown.id };
    const queryFn = () => sendCommand('case.get', input);
    setShown(await client.fetchQuery({ queryKey: ['case.get', input], queryFn, staleTime: 0 }));
    setCaughtUp(true);
  };
  const newer = live.timeline.filter(({ id, action }) => !seen.includes(id) && !isLook(action));
  const isPossible = !isCaughtUp || isAllowed(shown);
  return { shown, atHand: { caseId: shown.id, seen, newer, isCaughtUp, isPossible, catchUp } };
}
