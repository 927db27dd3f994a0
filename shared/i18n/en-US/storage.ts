import type { Translated } from '../catalogue-type';
import type { storage as source } from '../zh-CN/storage';

/** Words of where the data is kept, and of a server that does not answer. */
export const storage: Translated<typeof source> = {
  title: 'Data storage',
  here: 'This computer',
  hereNote: 'The data lies on this computer. Fit for a centre with one window.',
  server: 'Server',
  serverNote: 'Several windows share a database on one server (PostgreSQL 15 or newer).',
  current: 'In use',
  currentServer: '{{host}}:{{port}} · database {{database}} · account {{user}}',
  change: 'Change server',
  useServer: 'Use a server',
  useHere: 'Use this computer’s database',
  useHereTitle: 'Use this computer’s database?',
  useHereText:
    'This window will work on the database of this computer. The server’s data stays as it is and is not copied here. Please save what you are typing first.',
  useServerTitle: 'Connect to this server?',
  useServerText:
    'This window will work on the server’s data. The database of this computer stays untouched. Please sign in again afterwards.',
  host: 'Server address',
  port: 'Port',
  database: 'Database',
  user: 'Account',
  password: 'Password',
  tls: 'Encryption',
  tlsWays: {
    computer: 'Encrypted, checked against the certificates this computer trusts (recommended)',
    certificate: 'Encrypted, checked against the certificate below',
    none: 'Not encrypted (only in a separate, trusted network)',
  },
  certificate: 'Server certificate (PEM)',
  certificateNote: 'From the server’s administrator; it begins with -----BEGIN CERTIFICATE-----.',
  certificateFile: 'Read from a file',
  keepPassword: 'Let the operating system keep the password, so that it is not asked at the start',
  cannotKeepPassword: 'This computer has no store for passwords: it is asked at each start.',
  test: 'Test',
  connect: 'Connect',
  testedEmpty:
    'The server answers (PostgreSQL {{version}}). The database is empty: set up a centre in it, or move this computer’s data there.',
  testedEmptyNoRight:
    'The server answers (PostgreSQL {{version}}), but the database is empty and this account may not make tables. Its owner has to make them first.',
  testedOffice: 'The server answers (PostgreSQL {{version}}). The centre in it: {{street}}.',
  testedUnnamed: 'The server answers (PostgreSQL {{version}}). The tables are there; no centre is set up yet.',
  fileFaultTitle: 'The data of this computer cannot be opened',
  fileFaults: {
    damaged:
      'The data file of this computer is damaged and was not used any further. Restore the last backup; the damaged file is kept aside, not deleted.',
    missing:
      'The data file of this computer is not there, but backups of it are. Restore one; to begin from nothing, make a new database.',
    locked: 'Another program is using the data file. Close it, for instance a backup tool or a virus scanner.',
    'disk-full': 'The disk is full and nothing can be saved. Make room; nothing that was saved is lost.',
    'read-only':
      'The data folder cannot be written to. Check whether the disk is write-protected. No data was changed.',
    newer: 'A newer version of the program saved this data. Install the newer version; nothing was changed.',
    migration: 'Upgrading the data failed and the data from before is back. Tell the administrator; delete nothing.',
    'half-moved':
      'The last move of the data did not end, so what is on this computer is not whole. Move it again from where it was, or restore a backup.',
    'network-drive':
      'The data folder is on a network drive, where a database is easily damaged, so it was not opened. Put the folder on a disk of this computer; to share data between windows, use a server.',
    'key-file':
      'The file with the keys (keys.json in the data folder) is damaged. Move it away, start again and enter the recovery phrase. No data was changed.',
    other:
      'The data file cannot be opened. Restart the computer; if that does not help, restore a backup, or give the log to the administrator.',
  },
  faults: {
    'name-unknown': 'This address cannot be found. Check the address and this computer’s network.',
    refused: 'The server did not accept the connection. Check the port, and that the database is running.',
    silent: 'The server does not answer. Check address and port, the network and the firewall.',
    'no-server': 'There is no usable database at this address and port. Check the port.',
    'tls-missing':
      'The server does not offer encryption. Ask its administrator to switch it on, or choose no encryption in a trusted network.',
    'tls-needed': 'The server accepts encrypted connections only. Choose a way of encryption.',
    'certificate-untrusted':
      'The server’s certificate is not trusted; the connection was stopped. Ask its administrator for the certificate and choose to check against it.',
    'certificate-name':
      'The server’s certificate is for another address; the connection was stopped. Use the name in the certificate.',
    'certificate-expired':
      'The server’s certificate is not valid today; the connection was stopped. Ask its administrator, and check this computer’s date.',
    credentials: 'Wrong account or password, or the account may not connect from this computer.',
    'database-missing': 'There is no such database on the server. Check its name.',
    rights: 'This account has no right to use the database. Ask the server’s administrator.',
    'too-many-connections':
      'The server has no free connection. Try again later; if it happens often, its administrator should raise the limit.',
    'starting-up': 'The database is starting or recovering. Please wait.',
    'version-old': 'The server is too old: PostgreSQL 15 or newer is needed.',
    encoding: 'The database’s encoding is not UTF-8. Make it anew with the script that comes with the program.',
    collation:
      'The database’s collation is not C, so searches would be wrong. Make it anew with the script that comes with the program.',
    'schema-newer': 'The data on the server is of a newer version. Bring this program up to the same version first.',
    'schema-older': 'The tables on the server must be made or upgraded, with the account of the database’s owner.',
    'foreign-tables': 'The database holds another program’s data. Use an empty one.',
    moving: 'Data is being moved to this database. It can be used when that is finished.',
    'disk-full': 'The server’s disk is full. Please tell its administrator.',
    'read-only': 'The server is read-only at present. Please tell its administrator.',
    other: 'The server cannot be used; the reason is in the log. Please tell the administrator.',
  },
  moveThere: 'Move this computer’s data there',
  moveThereTitle: 'Move this computer’s data to the server?',
  moveThereText:
    'The server’s database must be empty. While it lasts, everything can be read and nothing saved. Once every table has been compared, this window works on the server; please sign in again then. The database file of this computer is kept as it is.',
  startMove: 'Begin to move',
  moveHere: 'Move the server’s data here',
  moveHereTitle: 'Move the server’s data to this computer?',
  moveHereText:
    'All of the server’s data is copied to this computer. Once every table has been compared, this window works here by itself; please sign in again then. The server’s data stays; what other windows change there afterwards does not come here, so let them stop first.',
  movingThere: 'Moving this computer’s data to the server',
  movingHere: 'Moving the server’s data to this computer',
  movePhases: {
    preparing: 'Checking…',
    copying: 'Copying the data',
    files: 'Copying attached files',
    comparing: 'Comparing table by table',
    finishing: 'Finishing…',
  },
  moveCounts: '{{done}} / {{total}}',
  moveSoon: 'less than a minute to go',
  moveRest_one: 'about {{count}} minute to go',
  moveRest_other: 'about {{count}} minutes to go',
  moveNote: 'Everything can be read and nothing saved. What is copied is kept when you stop, for the next time.',
  stopMove: 'Stop',
  moveStopped:
    'The move was stopped; the data is used where it was. The next move to the same place goes on with what is copied.',
  moveDone: 'Moved and compared. Tables: {{tables}}, rows: {{rows}}, attached files: {{files}}, seconds: {{seconds}}.',
  moveDamaged_one: '{{count}} attached file had been lost or damaged before and could not be moved.',
  moveDamaged_other: '{{count}} attached files had been lost or damaged before and could not be moved.',
  moveKept: 'The earlier database file is kept: {{file}}',
  moveFailed: 'The move did not come to its end; the data is used where it was.',
  movePlace: '({{place}})',
  moveFaults: {
    'source-missing': 'The database file of this computer is missing.',
    'source-older': 'The database is of another version than the program. Please restart the program and try again.',
    'source-empty': 'There is no office yet: nothing to move.',
    'source-half-moved': 'This database has not been received completely itself.',
    'source-busy': 'Another program uses the database file. Please close it and try again.',
    'target-foreign': 'The server’s database holds another program’s data. Please use an empty one.',
    'target-not-empty': 'The server’s database holds an office already. Please use an empty one.',
    'target-other-office': 'Another office is being moved into this database. Please use an empty one.',
    'target-older':
      'This database holds an unfinished move by another version. Please let the server’s administrator empty it.',
    'target-stale':
      'The data changed after the move was stopped, so it has to begin anew, and this account may not empty the database. Please let the server’s administrator empty it.',
    'target-busy': 'The target is in use, or another move into it has not ended. Please try again later.',
    order: 'The database does not sort by the collation C. Please make it with the script that comes with the program.',
    'row-refused': 'A row does not fit the target database. Please tell the administrator.',
    difference: 'The two sides differ; nothing was switched over. Please tell the administrator.',
  },
  waitingTitle: 'Connecting to the server',
  opening: 'Opening the data. Please wait…',
  nextTry: 'Trying again in {{seconds}} s.',
  retry: 'Try now',
  enterPassword: 'Please enter the password of the database account.',
  goOn: 'Continue',
  upgradeTitle: 'Upgrade the tables',
  upgradeNote:
    'Make sure that the database has been backed up. The owner’s account and password are used once and not kept.',
  owner: 'Account of the database’s owner',
  upgrade: 'Upgrade',
  editServer: 'Change the connection',
  back: 'Back',
  join: 'Join a centre that exists (connect to a server)',
  joinTitle: 'Connect to a server',
  joinNote: 'If the centre already works on a server, enter what its administrator gave you.',
  lost: 'The server cannot be reached',
  lostNote: 'What you typed is kept. Work goes on by itself when the server is back, and nothing is saved twice.',
  pending_one: '{{count}} change is waiting.',
  pending_other: '{{count}} changes are waiting.',
  stopWaiting: 'Stop waiting',
  clockDoubts: {
    behind:
      'This computer’s clock may be slow: it shows {{now}}, before the latest entry ({{expected}}). Times, numbers and deadlines would be wrong. Cards, deemed acceptance and the signing of months wait. Please set the clock right.',
    ahead:
      'This computer’s clock may be fast: it shows {{now}}, more than a month after the latest entry ({{expected}}). Cards, deemed acceptance and the signing of months wait. Please look at the clock.',
    'set-back':
      'This computer’s clock was set back while the program ran; it should have been {{expected}}. Times, numbers and deadlines would be wrong. Cards, deemed acceptance and the signing of months wait. Please set the clock right.',
    'set-forward':
      'This computer’s clock was set forward while the program ran; it should have been {{expected}}. Times, numbers and deadlines would be wrong. Cards, deemed acceptance and the signing of months wait. Please set the clock right.',
  },
  clockRight: 'The clock is right',
  clockRightTitle: 'Is this computer’s clock right?',
  clockRightText:
    'Compare it with a telephone first. Afterwards times, numbers and deadlines go by this clock, and cards and deemed acceptance go on. The log records it.',
  returned: 'The server is back',
  fileTroubles: {
    'disk-full':
      'The disk is full: nothing can be saved. Leave what you typed in the window and make room on the disk, then go on. What was saved before is safe.',
    'read-only':
      'The disk of the data folder cannot be written to. Leave what you typed in the window; the administrator has to look at the disk and the folder’s rights. What was saved before is safe.',
    locked:
      'Another program (a virus scanner, a backup, a synchronisation) holds the data file. What you typed is kept; work goes on by itself when the file is free, and nothing is saved twice. If that takes long, close that program.',
    damaged:
      'The data file is damaged: some of it may be unreadable or wrong. Stop entering data; the administrator has to restore a backup.',
    changed:
      'The data file was changed while the program was closed, and not by the program: it may be wrong. The administrator has to verify the log, find out why, and restore a backup if need be.',
    'log-broken':
      'Part of what was saved before the computer went off is damaged and cannot be read: the newest cases may be missing. The administrator has to compare them with the papers, and restore a backup if need be.',
    'files-damaged':
      'Some attached files are gone or damaged; those that cannot be opened are marked in their cases. The cases themselves are whole. Please let the administrator bring the files back from a backup, or ask for them again.',
  },
  clockOff:
    'This computer’s clock is {{minutes}} minutes off the server’s. Deadlines and numbers go by the server. Please set the clock right.',
};
