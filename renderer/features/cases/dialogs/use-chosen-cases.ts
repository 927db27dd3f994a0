import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import { sendCommand } from '../../../lib/command';

/** The cases that are dispatched with the page's own. */
export interface ChosenCases {
  readonly others: readonly SharedCase[];
  /** How many of those that were chosen somebody else has seen to meanwhile. */
  readonly leftOut: number;
  /** Takes each of them as it is by now; whichever waits for nobody any more is left out. */
  readonly renew: () => Promise<void>;
}

/** Cases as they were chosen in a list, until the person asks how they stand by now. */
export function useChosenCases(chosen: readonly SharedCase[]): ChosenCases {
  const client = useQueryClient();
  const [others, setOthers] = useState(chosen);
  const ask = (caseId: string) =>
    client.fetchQuery({
      queryKey: ['case.get', { caseId }],
      queryFn: () => sendCommand('case.get', { caseId }),
      staleTime: 0,
    });
  const renew = async () => {
    const views = await Promise.all(others.map(({ id }) => ask(id)));
    const waiting = views.filter(({ status }) => status === 'accepted');
    setOthers(
      others.flatMap((each) => {
        const now = waiting.find(({ id }) => id === each.id);
        return now === undefined ? [] : [{ ...each, version: now.version }];
      }),
    );
  };
  return { others, leftOut: chosen.length - others.length, renew };
}
