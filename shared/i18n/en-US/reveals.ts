import type { Translated } from '../catalogue-type';
import type { reveals as source } from '../zh-CN/reveals';

/** Words of the report on who looked at persons' full data. */
export const reveals: Translated<typeof source> = {
  month: 'Month',
  hint: 'Whoever looks at full data says why, and the log keeps it. Open a line for every look, its reason and its case.',
  person: 'Person',
  reveals: 'Looks',
  cases: 'Cases',
  records: 'Residents’ records opened',
  lastAt: 'Last',
  at: 'Time',
  caseNumber: 'Case number',
  reason: 'Reason',
  none: 'Nobody looked at full data this month.',
  noneOfPerson: 'This person only opened residents’ records this month.',
  listTitle: 'Looks of {{name}} at full data, {{month}}',
  export: 'Export',
  inBulk: 'Export full data',
  inBulkText:
    'The {{count}} cases of this list are exported with full ID numbers, telephones and addresses, into a file that is not encrypted. Each goes into the log and the report of looks. Keep the file safe and delete it after use.',
  inBulkTooMany: 'One file may hold the full data of {{most}} cases at most. Please narrow the list first.',
  exportTitle: 'Looks at full data {{month}}',
};
