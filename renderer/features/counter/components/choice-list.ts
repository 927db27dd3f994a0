/** How a field's list of choices looks and is named: apart from its field, and never as the screen's one status. */
export const choiceList = (label: string) => ({
  status: { role: 'presentation', 'aria-live': 'polite' as const },
  listbox: { 'aria-label': label, 'aria-labelledby': '' },
  paper: { sx: { border: 1, borderColor: 'divider', boxShadow: 6 } },
});
