import type { Translated } from '../catalogue-type';
import type { verification as source } from '../zh-CN/verification';

/** Words of the look through the log in English. */
export const verification: Translated<typeof source> = {
  title: 'Verify the log',
  about:
    'Checks the audit log entry by entry for anything changed, removed, put in or moved. Everybody can go on working meanwhile.',
  start: 'Verify the log',
  again: 'Verify again',
  stop: 'Stop',
  running: 'The log is being verified',
  progress: '{{done}} of {{total}} entries checked',
  rest_one: 'about {{count}} minute',
  rest_other: 'about {{count}} minutes',
  soon: 'less than a minute',
  never: 'The log was never verified.',
  stopped: 'It was stopped; nothing was found out.',
  failed:
    'It could not be finished: the database cannot be read. Try again later; if that does not help, see the program’s log file.',
  whole: 'The log is whole; nothing was changed',
  broken: 'Something is wrong with the log',
  counted: '{{entries}} entries and {{seals}} seals of days were checked in {{seconds}} s.',
  heldUpTo:
    'The {{entries}} entries and {{seals}} seals of days before it are as they were; what follows was not checked yet.',
  lastOne: 'Last verified: {{at}}, {{name}}',
  fingerprint: 'Fingerprint of the signing key: {{fingerprint}}. It should be the one on the recovery sheet.',
  unsignedYet: 'The log is not signed yet.',
  whatNow:
    'Change nothing more in the database, keep the data folder or the server as it is, and compare with the latest backup.',
  entry: '{{at}}, {{name}}{{desk}}: {{act}}',
  desk: ' (computer {{name}})',
  between: 'Where: after “{{before}}” and before “{{after}}”.',
  first: 'the beginning of the log',
  last: 'the end of the log',
  claims: 'What it says now: {{entry}}',
  faults: {
    altered: 'Entry {{from}} was changed.',
    missing: 'Entries {{from}} to {{to}} were removed ({{count}}).',
    'entry-missing': 'Entry {{from}} was removed; its place in the chain is left.',
    unlinked: 'An entry is not in the chain: put in past the program, or its place in the chain was removed.',
    inserted: 'Entries {{from}} to {{to}} were put in ({{count}}).',
    reordered: 'The order between entries {{from}} and {{to}} was changed.',
    'link-altered': 'The hash of entry {{from}} was changed; the entry itself was not.',
    rewritten:
      'What stands between entries {{from}} and {{to}} was rewritten: it does not agree with what the office signed.',
    cut: 'Entries {{from}} to {{to}} are missing at the end of the log ({{count}}).',
    'end-altered': 'What is noted as the end of the log was changed: it does not agree with what the office signed.',
    'seal-altered': 'Seal {{from}} of a day was changed or forged.',
    'seal-missing': 'Seals {{from}} to {{to}} of days were removed ({{count}}).',
    'other-key': 'The log is signed by another key than the office’s.',
    unsigned: 'The log is not signed; its signature was removed.',
    unguarded: 'The entries are whole, but the database no longer refuses changes to the log.',
  },
  sealedDay: 'It is about {{day}}.',
};
