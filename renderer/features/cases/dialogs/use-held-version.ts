import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCaseAtHand } from './case-at-hand';

/**
 * The version that the person saw when the dialog opened. A newer one that arrives meanwhile is not taken over silently:
 * sending then fails with `conflict`, and `refresh` takes the newest after the person has been told.
 */
export function useHeldVersion(latest: number) {
  const client = useQueryClient();
  const atHand = useCaseAtHand();
  const [held, setHeld] = useState<number | null>(latest);
  const refresh = async () => {
    if (atHand === null) await client.invalidateQueries({ queryKey: ['case.get'] });
    else await atHand.catchUp();
    setHeld(null);
  };
  return { version: held ?? latest, refresh };
}
