import type { KeyboardEvent } from 'react';

const FIELDS =
  'input:not([disabled]):not([aria-hidden="true"]), textarea:not([disabled]):not([aria-hidden="true"]), [role="combobox"]';

/** Enter in a one-line field goes to the next field, as clerks know it from their other programs. */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
  // An open list takes Enter for its choice.
  if (event.defaultPrevented || target.hasAttribute('aria-activedescendant')) return;
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
