import { type FocusEvent, useState } from 'react';

/**
 * Which row of a grid the page's button works on: the row that has the focus or had it last, else the first.
 * The grid marks its rows by `data-id`.
 */
export function useChosenRow<R extends { readonly id: string }>(rows: readonly R[]) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const onFocusCapture = (event: FocusEvent) => {
    const id = event.target.closest('[data-id]')?.getAttribute('data-id');
    if (id) setChosenId(id);
  };
  return { chosen: rows.find((row) => row.id === chosenId) ?? rows[0], onFocusCapture };
}
