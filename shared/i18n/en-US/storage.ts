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
  returned: 'The server is back',
  clockOff:
    'This computer’s clock is {{minutes}} minutes off the server’s. Deadlines and numbers go by the server. Please set the clock right.',
};
