import type { Translated } from '../catalogue-type';
import type { keys as source } from '../zh-CN/keys';

/** Words of the office's keys in English. */
export const keys: Translated<typeof source> = {
  gate: {
    chooseTitle: 'Choose a passphrase',
    chooseText:
      'Residents’ data is encrypted in the database. This computer has no usable store for secrets; please choose a passphrase to guard the keys.',
    chooseNote:
      'It is asked for at each start and kept nowhere. If it is forgotten, the recovery phrase brings the keys again.',
    enterTitle: 'Passphrase of this computer',
    enterText: 'This computer has no usable store for secrets. Please type the passphrase to open the data.',
    phraseTitle: 'Recovery phrase',
    phraseText:
      'This computer does not have the keys of this office yet. Type the recovery phrase from the paper: its 12 Chinese characters or its 12 English words. It is asked for once; this computer keeps the keys from then on.',
    phraseNote:
      'If none was printed yet, an administrator makes one on a computer that opens the data, under Settings → Security.',
    passphrase: 'Passphrase',
    passphraseAgain: 'Passphrase again',
    passphraseHelp: 'At least 8 characters',
    phrase: 'Recovery phrase',
    phraseHelp: 'With or without spaces',
    forgotten: 'Forgotten?',
    forgottenText:
      'Remove keys.json from the data folder and start again; then type the recovery phrase and choose a new passphrase.',
    open: 'Open',
  },
  reminder: 'The recovery phrase is not printed and confirmed yet. When this computer breaks, only it opens the data.',
  reminderOpen: 'Print it',
  keeperTitle: 'Keeping of the keys',
  keeper: {
    system: 'The operating system keeps the keys of this computer; no passphrase is asked for.',
    passphrase:
      'This computer has no usable store for secrets; a passphrase keeps the keys and is asked for at each start.',
  },
  fingerprint: 'Fingerprint of the log’s signing key',
  changePassphrase: 'Change the passphrase',
  oldPassphrase: 'Old passphrase',
  newPassphrase: 'New passphrase',
  passphraseChanged: 'The passphrase is changed; the new one is asked for at the next start',
  phraseTitle: 'Recovery phrase',
  phraseNote:
    'It brings the keys when this computer breaks or is replaced, and when another computer joins the office. Without it the data cannot be recovered. The program does not keep it and shows it only once.',
  phraseNone: 'None yet',
  phraseUnconfirmed: 'Made on {{day}}, not confirmed yet',
  phraseConfirmed: 'Made on {{day}}, confirmed',
  phraseEarlier: 'The earlier phrase works until the new one is confirmed.',
  makePhrase: 'Make a recovery phrase',
  makeAnother: 'Replace the recovery phrase',
  makeTitle: 'Make a recovery phrase',
  makeText: 'You will see 12 words. Print them and put the paper into a safe. Make sure that nobody else is looking.',
  makeAnotherText:
    'A new phrase is made. Once it is confirmed the old one no longer works; collect its papers and destroy them.',
  password: 'Your password',
  makeNow: 'Make and show',
  sheetTitle: 'Recovery phrase',
  sheetText: 'Print it, then type two words of the paper. It is not shown again after this is closed.',
  sheetLabel: 'Recovery sheet',
  print: 'Print',
  printed: 'Sent to the printer',
  noPrinter: 'No printer was found. Connect one and open this again, or copy the words on paper by hand.',
  wordAt: 'Word {{position}}',
  confirm: 'Confirm',
  later: 'Confirm later',
  confirmed: 'The recovery phrase is confirmed. Put the paper into the safe',
  leaveTitle: 'Close without confirming?',
  leaveText: 'The phrase is not shown again. A printed one works; if it was not printed, make a new one.',
  leave: 'Close',
  rotationTitle: 'Data key',
  rotationNote:
    'Change it when a key may have leaked, or when your rules ask for it. What is there is encrypted again in the background while people work.',
  current: 'Number {{no}}, in use since {{day}}',
  rotate: 'Change the data key',
  rotateText:
    'A new data key is used from now on, and everything is encrypted again in the background. People can go on working; if the program is closed, it continues at the next start.',
  rotateNow: 'Change',
  rotated: 'A new data key is in use',
  rotation: {
    running: 'Encrypting again: {{done}} / {{total}}',
    waiting: 'Not everything is encrypted again yet; it goes on by itself shortly.',
    stopped: 'Stopped at {{done}} / {{total}}. The old key is kept until it is done.',
    settling: 'Everything is encrypted again; the old key is removed after {{time}}.',
    damaged_one: 'Encrypted again but for {{count}} missing or damaged file; the old key is kept.',
    damaged_other: 'Encrypted again but for {{count}} missing or damaged files; the old key is kept.',
  },
  counting: 'Counting…',
  stop: 'Stop',
  goOn: 'Go on',
  tryAgain: 'Try again',
  paper: {
    title: 'Recovery phrase',
    secret: 'Holds a key · keep in a safe',
    number: 'Phrase no. {{no}}',
    opening:
      'ID numbers, telephones, homes and files of residents are encrypted in the database. These twelve words are the last key to them: who holds them can read everything.',
    either:
      'Type the twelve Chinese characters or the twelve English words in their order; both are the same. Spaces do not matter.',
    uses: 'When it is used',
    useComputer: 'The computer broke or is replaced: when the data is opened on the new one.',
    useDesk: 'Another computer joins the office (connects to its server): once on each.',
    useRestore: 'The data is restored from a backup and the key file of the old computer is gone.',
    cares: 'How it is kept',
    careSafe:
      'In a sealed envelope, in the safe of the head of the centre; not photographed, not in any computer or telephone.',
    careCopy: 'If a second copy is needed, in a safe at another place.',
    careLost:
      'If it is lost or known to others, the administrator replaces it under Settings → Security; this sheet is void then.',
    office: 'Office',
    made: 'Made',
    madeBy: '{{day}}, {{name}}',
    fingerprint: 'Fingerprint of the log’s signing key',
    keeper: 'Kept by:',
    place: 'Place:',
  },
};
