import type { PageAct } from '../dialogs/dialog-props';

/** Keys of the acts on the case's page. A person's role never offers two acts of one key at the same time. */
export const ACT_KEYS: Readonly<Partial<Record<PageAct, string>>> = {
  dispatch: 'F2',
  assignByManager: 'F2',
  accept: 'F2',
  notify: 'F3',
  complete: 'F2',
  handIn: 'F3',
  sign: 'F2',
  reply: 'F3',
  refuse: 'F4',
  return: 'F4',
  rework: 'F4',
  decide: 'F8',
  deliver: 'F9',
  callback: 'F7',
  rate: 'F6',
  remedy: 'F3',
  reviewRating: 'F2',
  reopen: 'F4',
  completeWithGaps: 'F3',
  fillGaps: 'F3',
  forgiveGaps: 'F3',
  suspend: 'F6',
  resume: 'F7',
  extend: 'F9',
};
