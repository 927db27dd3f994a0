import type { Translated } from '../catalogue-type';
import type { together as source } from '../zh-CN/together';

/** Words of the feature `together` in English. */
export const together: Translated<typeof source> = {
  pool: {
    dispatchMany: 'Dispatch together ({{count}})',
    keys: '↑↓ choose, Space tick, F2 dispatch, Enter open; tick two or more to dispatch them together',
    returns: 'Returns',
  },
  hand: { label: 'Returns', coordinator: 'For a co-ordinator', manager: 'For a manager' },
  returned: {
    times: 'Returned {{count}}×',
    coordinator: 'Returned twice: a co-ordinator has to see to it',
    manager: 'Returned three times or more: a manager has to say which unit takes it',
    unitTimes: 'Returned {{count}}× by this unit',
    until: 'May be returned until',
    isByManager: 'Given by a manager, cannot be returned',
  },
  dispatch: {
    title: 'Dispatch together',
    submit: 'Dispatch together',
    note: 'These {{count}} cases go to the same unit as one order. One reply answers them all.',
  },
  order: {
    cases: 'Cases of this order ({{count}})',
    numberOfMany: '{{number}}, {{count}} cases',
    casesOnly: 'This order serves {{count}} cases',
    detach: 'Take off',
    detachOf: 'Take off {{number}}',
  },
  unfit: {
    title: 'Cases that cannot be handled together:',
    leftOut_one: 'Somebody else has seen to {{count}} case meanwhile; it was left out.',
    leftOut_other: 'Somebody else has seen to {{count}} cases meanwhile; they were left out.',
  },
  decide: { also: 'Close with it', hint: 'Ticked cases get the same result and a notice each.' },
  alike: {
    search: 'Find a case',
    hint: 'Empty: open cases of the same matter. Or type a number, name, phone or words',
    none: 'No case found. Try other words.',
    list: 'Cases to choose from',
    lead: '{{unit}}, {{status}}',
    shared: '{{count}} cases so far',
    noLead: 'Not dispatched',
    choose: 'Choose a case',
  },
  join: {
    title: 'Join an existing order',
    note: 'The unit that leads the chosen case handles this one too. One reply answers them all.',
    submit: 'Join order',
  },
  merge: {
    title: 'Merge case',
    note: 'This case goes on in the chosen one. Its number stays valid and leads there. It can be undone until that case is closed.',
    submit: 'Merge',
    reason: 'Reason',
    orders: 'Open orders of this case',
    withdraw: 'Withdraw',
    move: 'Move to the chosen case',
  },
  undoMerge: {
    title: 'Undo merge',
    note: 'This case is taken out of {{number}} and handled alone. Orders that were moved stay there.',
    reason: 'Reason',
  },
  split: {
    title: 'Split case',
    note: 'Each matter becomes a case with a number of its own. Applicant and time of receipt stay; the limit counts from the first acceptance.',
    part: 'Matter {{count}}',
    kind: 'Kind',
    category: 'Category',
    content: 'Content',
    place: 'Place',
    add: 'Add another',
    remove: 'Remove matter {{count}}',
    reason: 'Reason',
    submit: 'Split',
  },
  detach: {
    title: 'Take off the shared order',
    note: '{{number}} leaves this order and waits to be dispatched.',
    reason: 'Reason',
  },
  assign: {
    title: 'Decide who takes it',
    unit: 'Unit',
    reason: 'Reason',
    note: 'The unit cannot return the order.',
    waives:
      'Orders to {{unit}} bring money. By deciding you waive it: your reason and your name stand in the ledger of money.',
  },
  banner: {
    merged: 'This case was merged into {{number}}. Please go on there, also with callbacks and further materials.',
    open: 'Open {{number}}',
  },
  family: {
    merged: 'Cases merged into this one',
    mergedNote: 'Tell these applicants the answer too; each gets a notice.',
    split: 'Cases of the same visit',
  },
  row: { leadsTo: 'merged into {{number}}', mergedAt: 'merged {{at}}' },
};
