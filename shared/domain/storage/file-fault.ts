/** Why the office's file on this computer cannot be opened; the window turns it into words by `storage.fileFaults.<fault>`. */
export const FILE_FAULTS = [
  'damaged',
  'missing',
  'locked',
  'disk-full',
  'read-only',
  'newer',
  'migration',
  'half-moved',
  'network-drive',
  'key-file',
  'other',
] as const;

/** One of the reasons. */
export type FileFault = (typeof FILE_FAULTS)[number];

/** Faults that may go away by themselves: the file is tried again. */
export const isPassingFileFault = (fault: FileFault): boolean =>
  fault === 'locked' || fault === 'disk-full' || fault === 'read-only';

/** Faults of the file itself, against which a backup helps. */
export const helpsBackup = (fault: FileFault): boolean =>
  fault === 'damaged' || fault === 'missing' || fault === 'migration' || fault === 'half-moved' || fault === 'other';
