/** Why a server cannot be worked with; the window turns it into words by `storage.faults.<fault>`. */
export const SERVER_FAULTS = [
  'name-unknown',
  'refused',
  'silent',
  'no-server',
  'tls-missing',
  'tls-needed',
  'certificate-untrusted',
  'certificate-name',
  'certificate-expired',
  'credentials',
  'database-missing',
  'rights',
  'too-many-connections',
  'starting-up',
  'version-old',
  'encoding',
  'collation',
  'schema-newer',
  'schema-older',
  'foreign-tables',
  'moving',
  'disk-full',
  'read-only',
  'other',
] as const;

/** One of the reasons. */
export type ServerFault = (typeof SERVER_FAULTS)[number];
