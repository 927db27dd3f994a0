import { type ReactNode, useMemo, useState } from 'react';
import type { PaperView } from '#shared/ipc/commands/case-views';
import { PaperOpenerProvider } from '../components/paper-opener';
import { PaperDialog } from '../features/papers/paper-dialog';

/** Lets every page below it show a paper in one dialog. */
export function PaperFrame({ children }: { readonly children: ReactNode }) {
  const [paper, setPaper] = useState<PaperView | null>(null);
  const opener = useMemo(() => ({ open: setPaper }), []);
  return (
    <PaperOpenerProvider value={opener}>
      {children}
      {paper !== null && <PaperDialog key={paper.id} paper={paper} onClose={() => setPaper(null)} />}
    </PaperOpenerProvider>
  );
}
