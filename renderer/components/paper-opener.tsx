import { createContext, useContext } from 'react';
import type { PaperView } from '#shared/ipc/commands/case-views';

/** Shows a paper for looking, printing or saving; the window's frame provides it, any page may call it. */
export interface PaperOpener {
  open(paper: PaperView): void;
}

const PaperOpenerContext = createContext<PaperOpener | null>(null);

/** Gives the pages below it a way to show papers. */
export const PaperOpenerProvider = PaperOpenerContext.Provider;

/** The way to show a paper. */
export function usePaperOpener(): PaperOpener {
  const opener = useContext(PaperOpenerContext);
  if (opener === null) throw new Error('usePaperOpener needs PaperOpenerProvider');
  return opener;
}
