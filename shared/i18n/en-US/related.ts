import type { Translated } from '../catalogue-type';
import type { related as source } from '../zh-CN/related';

/** English words of the earlier and similar cases beside the counter's form. */
export const related: Translated<typeof source> = {
  openFirst: 'Look at related cases',
  view: 'Case {{number}}',
  close: 'Close, back to the list',
  openPage: 'Open its page',
  subject: 'Item / category',
  applicant: 'Applicant',
  content: 'Content',
  place: 'Place',
  receivedAt: 'Received',
  dueAt: 'Due',
  unit: 'Lead unit',
  noUnit: 'Not dispatched yet',
  closedAt: 'Closed',
  result: 'Result',
  notes: 'Notes',
  noteLine: '{{at}} {{text}}',
  mergedInto: 'This case was merged into {{number}}; what is said now is kept there.',
  attach: 'Add to this case',
  reopen: 'Reopen',
  goOn: 'Go on as a linked case',
  isLinked: 'The new case will be linked with {{number}}.',
  unlink: 'Do not link',
  reopenLate: 'It could be reopened until {{day}}. Go on with a linked case instead.',
  reopenNever: 'This case cannot be reopened. Go on with a linked case instead.',
  attachTitle: 'Add to this case instead of a second one',
  attachNote:
    'What the resident says now is kept with case {{number}}, for its unit to read. What is filled in here and its draft are then deleted.',
  attachText: 'What the resident says now',
  caller: 'Caller or visitor',
  phone: 'Phone',
  attached: 'Kept with case {{number}}',
  reopenTitle: 'Reopen the case',
  reopenNote:
    'Case {{number}} is handled again, with a new deadline. What is filled in here and its draft are then deleted.',
  reopenUntil: 'It can be reopened through {{day}}.',
  reopenReason: 'Why it is reopened',
};
