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
  'input-too-large': 'This is more than the program takes at once. Please send less of it.',
  'not-found': 'The record was not found; somebody may have dealt with it. Refresh and try again.',
  'no-street': 'Your account belongs to the district. Choose a street at the top first.',
  'district-only': 'This is common to the whole district; only an administrator of the district may change it.',
  'streets-mixed': 'What you chose belongs to different streets. Deal with one street at a time.',
  'street-exists':
    'This street is here already, or its short name is another street’s, so that papers would bear the same numbers.',
  conflict: 'Somebody has just changed this record. Refresh, check, and send again.',
  busy: 'The system is busy. Please try again in a moment.',
  starting: 'The program is starting. Please wait a moment.',
  'server-lost':
    'The server cannot be reached, so it is not known whether this was saved. Try again once it is back: nothing is saved twice.',
  'server-full': 'The server’s disk is full or read-only. Nothing was saved. Please tell the administrator.',
  'server-unfit': 'This server cannot be used yet: $t(storage.faults.{{fault}})',
  'passphrase-wrong': 'This is not the passphrase. Please check capital letters and type it again.',
  'phrase-wrong': 'This recovery phrase is of another office, or a newer one has taken its place. Nothing was changed.',
  'phrase-words': 'These are not the words on the paper. Please compare them with the printed phrase.',
  'backup-busy': 'Another backup or restore is under way. Try again when it has ended.',
  'backup-gone': 'This backup is no longer in the folder. Please load the list again.',
  'folder-unfit': 'This folder cannot be written to. Please choose another one.',
  'phrase-gone': 'The recovery phrase is no longer shown. Please make a new one.',
  'server-rights': 'The database account lacks a right it needs. Nothing was saved. Please tell the administrator.',
  'disk-full': 'The disk is full. Nothing was saved; what you typed is kept. Make room on the disk and try again.',
  'disk-read-only':
    'The disk or folder may not be written to. Nothing was saved; what you typed is kept. Ask the administrator to look at the disk and the folder’s rights.',
  'file-locked':
    'Another program (a virus scanner, a backup, a synchronisation) holds the data file. Nothing was saved. Try again soon, or close that program.',
  'data-damaged':
    'The data file is damaged: this cannot be read or saved. Stop entering data and ask the administrator to restore a backup at once.',
  moving: 'The office’s data is being moved or restored; nothing was saved. Please try again when that has ended.',
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
  'second-person-needed':
    'This takes a second person: another administrator or a manager, with user name and password.',
  'second-person-unfit':
    'The second person must be another administrator or a manager, neither you nor the one concerned, with a password of their own.',
  'password-unchanged': 'The new password must differ from the old one.',
  'item-missing': 'Please choose an item or category.',
  'case-state': 'The case’s present state does not allow this. Refresh and look again.',
  'reopen-late': 'The time for reopening has passed. Please take a new case.',
  'rating-ended': 'This rating has ended. Please ask the staff to start it again.',
  'order-state': 'The order’s present state does not allow this. Refresh and look again.',
  'steps-undone': 'These steps were not done: {{names}}. If they are not needed, choose “Close anyway”.',
  'order-open': '{{count}} order(s) are still open; the case cannot be closed yet.',
  'no-lead-reply': 'The lead unit has not replied; the case cannot be closed yet.',
  'cases-unfit': '{{count}} of the chosen cases cannot be handled together. Nothing was changed.',
  'return-late': 'The days for returning this order are over. If it is not yours, ask a co-ordinator to reroute it.',
  'return-by-manager': 'A manager gave this order to your unit, so it cannot be returned. Please talk to the manager.',
  'manager-needed': 'The case was returned three times or more: a manager has to say which unit takes it.',
  'merge-self': 'A case cannot be merged into itself. Choose another one.',
  'merge-kind': 'Cases of different kinds cannot be merged.',
  'merge-promise':
    'The chosen case is due later, which would delay what was promised for this one. Merge the other case into this one instead.',
  'case-merged': 'This case was merged into {{number}}. Please go on there.',
  'living-case-closed': 'The living case is closed, so the merge can no longer be undone.',
  'materials-missing': '{{count}} material(s) are missing. Use “Notify of missing” instead.',
  'nothing-missing': 'Nothing is missing. Please accept the case.',
  'request-decided': 'This request has been decided or withdrawn already. Refresh and look again.',
  'extension-late': 'The deadline has passed. An extension must be asked for and approved before the deadline ends.',
  'extension-asked': 'An extension of this case is already waiting for approval.',
  'extension-used': 'This case has been extended already and cannot be extended again.',
  'extension-too-long': 'The extension cannot be longer than {{days}} days.',
  'main-materials-missing':
    '{{count}} main material(s) are missing, so the case cannot be accepted with gaps. Notify the applicant instead.',
  'gaps-impossible': 'The limit of this item is too short to accept with gaps. Notify the applicant instead.',
  'gaps-day': 'The promised day must be a working day from {{firstDay}} to {{lastDay}}.',
  'gaps-promise-broken':
    'The applicant broke an earlier promise ({{number}}, promised by {{day}}), so the case cannot be accepted with gaps.',
  'gaps-open': 'The promised materials are not in yet. The case can be closed once they are.',
  'gaps-unnamed': 'A case not approved for missing promised materials must name them in its result: {{names}}.',
  'card-state': 'This card was appealed against or decided already. Please refresh.',
  'application-only': 'Only applications can be received first. Please accept other cases at once.',
  'unit-unsuitable': 'This unit cannot take orders. Choose a section, community, grid or team.',
  'unit-repeated': 'A unit cannot be chosen twice.',
  'unit-in-use': 'This unit still has units below it, active accounts or open orders. Settle them before closing it.',
  'deadline-outside': 'The order’s day must lie after today and before the case’s deadline.',
  'notice-unclear': 'Points of the holiday notice still to be checked: {{count}}. Check them and save again.',
  'funding-missing':
    'The order to {{unit}} has no money yet: enter an amount and its source, or have a manager waive it first.',
  'waiver-state': 'This waiver has been decided or ended already. Please refresh.',
  'supervision-state': 'This supervision cannot be changed that way now. Please refresh.',
  'file-too-large': 'The file is larger than {{megabytes}} MB. Make it smaller and add it again.',
  'file-type': 'Files of this type are not taken. Add a picture, a PDF, a docx, an xlsx or a text file.',
  'seal-broken':
    'A person’s sealed data does not open: it was changed from outside, or belongs to another office. Note the time and ask the administrator to restore it from a backup.',
  'file-damaged':
    'This file is missing or damaged on this computer and cannot be opened. Ask the administrator to restore it.',
  'printer-missing': 'Printer “{{printer}}” was not found. Check that it is on and connected.',
  'printer-stopped':
    'The printer “{{printer}}” is stopped or offline: nothing was printed. The paper is kept: start the printer and print again, save it as PDF, or use another printer.',
  'print-failed': 'Printing failed. Check the printer and try again; the paper is kept and can be printed later.',
  'paper-missing': 'The paper was not found.',
  'matrix-draft': 'There is already a draft of the matrix. Change that one, or discard it first.',
  'matrix-findings':
    'Gaps or overlaps are left ({{count}}). A manager must sign for them with a reason to put the matrix in force.',
  'stand-in-twice': 'Somebody already stands in on these days. End that first.',
  'clock-doubtful':
    'This computer’s clock may be wrong: no month can be signed. Set the clock right, or let an administrator or manager confirm it.',
  'summary-signed': 'This summary is signed and can no longer be changed.',
  'summary-future': 'A summary of a month to come cannot be made.',
  'summary-open-month': 'The month is not over; it can be signed after its last day.',
  'summary-unbalanced': 'The summary’s figures do not balance; it cannot be signed. Tell the administrator.',
};
