import { useState } from 'react';
import type { MatrixDesk } from '../model/matrix-desk';

/** The draft in the version that the person saw when the dialog opened: what others changed meanwhile is not overwritten. */
export function useHeldDraft({ matrix }: MatrixDesk): { readonly versionId: string; readonly version: number } {
  const [held] = useState({ versionId: matrix.id, version: matrix.version });
  return held;
}
