import type { HTMLAttributes } from 'react';

/** How a field's list of choices looks and is named: apart from its field, and never as the screen's one status. */
export const choiceList = (label: string) => ({
  status: { role: 'presentation', 'aria-live': 'polite' as const },
  listbox: { 'aria-label': label, 'aria-labelledby': '' },
  paper: { sx: { border: 1, borderColor: 'divider', boxShadow: 6 } },
});

/**
 * A choice that a resting mouse does not mark. A list that opens under the pointer makes the browser report a movement of
 * nothing, and Enter or Tab would take that line instead of the first.
 */
export function withoutRestingMouse(option: HTMLAttributes<HTMLLIElement>): HTMLAttributes<HTMLLIElement> {
  return {
    ...option,
    onMouseMove: (event) => {
      if (event.movementX !== 0 || event.movementY !== 0) option.onMouseMove?.(event);
    },
  };
}
