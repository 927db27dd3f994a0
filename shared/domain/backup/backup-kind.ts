/** Why a backup was made. */
export const BACKUP_KINDS = ['daily', 'manual', 'before-migration', 'before-restore'] as const;

/** One of the reasons. */
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** What a backup, a look at one or a restore goes through, in this order. */
export const BACKUP_PHASES = ['preparing', 'copying', 'sealing', 'files', 'verifying', 'placing'] as const;

/** One of the phases. */
export type BackupPhase = (typeof BACKUP_PHASES)[number];

/** Why a backup could not be made, opened or restored; the window turns it into words by `backup.faults.<fault>`. */
export const BACKUP_FAULTS = [
  'folder-gone',
  'folder-read-only',
  'disk-full',
  'unreadable',
  'altered',
  'key-missing',
  'passphrase-needed',
  'phrase-wrong',
  'newer-program',
  'database-damaged',
  'counts-differ',
  'log-broken',
  'files-missing',
  'keys-changed',
  'server-gone',
  'tool-missing',
  'tool-older',
  'tool-failed',
  'other-kind',
  'not-empty',
  'other',
] as const;

/** One of the reasons. */
export type BackupFault = (typeof BACKUP_FAULTS)[number];
