/**
 * Goes to the first bad field in the order of the screen, once React has marked it. The form library knows only the order
 * in which fields first appeared.
 */
export function focusFirstBad(): void {
  window.requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main form [aria-invalid="true"]')?.focus();
  });
}
