import { createContext, useContext } from 'react';
import type { SummaryContent } from '#shared/domain/summary/content';

/** The summary on screen, and the way to open the cases behind one of its figures. */
export interface FigureFrame {
  readonly content: SummaryContent;
  open(key: string, value: number): void;
}

const FigureContext = createContext<FigureFrame | null>(null);

export const FigureProvider = FigureContext.Provider;

export function useFigureFrame(): FigureFrame {
  const frame = useContext(FigureContext);
  if (frame === null) throw new Error('useFigureFrame needs FigureProvider');
  return frame;
}
