import type { Translated } from '../catalogue-type';
import type { errors as source } from '../zh-CN/errors';

/** Words for every code a command can fail with. */
export const errors: Translated<typeof source> = {
  'unknown-command': 'The program’s parts do not match. Please restart it.',
  'untrusted-sender': 'The request did not come from this program and was refused.',
  'not-signed-in': 'You are not signed in. Please sign in first.',
  'screen-locked': 'The screen is locked. Enter your password to go on.',
  'password-change-required': 'Please change your password before you begin.',
  forbidden: 'Your account may not do this. Ask the administrator if you need it.',
  'invalid-input': 'Some fields are not right. Please follow the hints beside them.',
  'not-found': 'The record was not found; somebody may have dealt with it. Refresh and try again.',
  conflict: 'Somebody has just changed this record. Refresh, check, and send again.',
  busy: 'The system is busy. Please try again in a moment.',
  internal:
    'Something unexpected went wrong and nothing was saved. Try again, or give the administrator the number {{requestId}}.',
  'office-exists': 'This computer already has an office.',
  'office-missing': 'There is no office yet. Please finish the first set-up.',
  'wrong-credentials': 'The user name or password is wrong. Please try again.',
  'account-locked':
    'Too many wrong passwords. The account is locked; try again in {{minutes}} minutes or ask the administrator.',
  'account-inactive': 'This account is no longer in use. Ask the administrator.',
  'username-taken': 'This user name is taken. Please choose another.',
  'last-administrator': 'At least one active administrator must remain.',
  'password-unchanged': 'The new password must differ from the old one.',
  'item-missing': 'Please choose an item or category.',
  'case-state': 'The case’s present state does not allow this. Refresh and look again.',
  'order-state': 'The order’s present state does not allow this. Refresh and look again.',
  'order-open': '{{count}} order(s) are still open; the case cannot be closed yet.',
  'no-lead-reply': 'The lead unit has not replied; the case cannot be closed yet.',
  'materials-missing': '{{count}} material(s) are missing. Use “Notify of missing” instead.',
  'nothing-missing': 'Nothing is missing. Please accept the case.',
  'unit-unsuitable': 'This unit cannot take orders. Choose a section, community, grid or team.',
  'unit-repeated': 'A unit cannot be chosen twice.',
  'unit-in-use': 'This unit still has units below it, active accounts or open orders. Settle them before closing it.',
  'deadline-outside': 'The order’s day must lie after today and before the case’s deadline.',
  'notice-unclear': 'Points of the holiday notice still to be checked: {{count}}. Check them and save again.',
  'file-too-large': 'The file is larger than {{megabytes}} MB. Make it smaller and add it again.',
  'file-type': 'Files of this type are not taken. Add a picture, a PDF, a docx, an xlsx or a text file.',
  'file-damaged':
    'This file is missing or damaged on this computer and cannot be opened. Ask the administrator to restore it.',
  'printer-missing': 'Printer “{{printer}}” was not found. Check that it is on and connected.',
  'print-failed': 'Printing failed. Check the printer and try again; the paper is kept and can be printed later.',
  'paper-missing': 'The paper was not found.',
  'matrix-draft': 'There is already a draft of the matrix. Change that one, or discard it first.',
  'matrix-findings':
    'Gaps or overlaps are left ({{count}}). A manager must sign for them with a reason to put the matrix in force.',
  'stand-in-twice': 'Somebody already stands in on these days. End that first.',
  'summary-signed': 'This summary is signed and can no longer be changed.',
  'summary-future': 'A summary of a month to come cannot be made.',
  'summary-open-month': 'The month is not over; it can be signed after its last day.',
  'summary-unbalanced': 'The summary’s figures do not balance; it cannot be signed. Tell the administrator.',
};
