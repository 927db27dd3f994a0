/**
 * What is wrong with the open database's file on this computer: no room on its disk, a disk that may only be read, another
 * program that holds the file; these may go away by themselves. Or its content is damaged, or it was changed past the
 * program while it was closed, or what was saved before a power cut can no longer be read, or attached files are gone or damaged.
 */
export const FILE_TROUBLES = [
  'disk-full',
  'read-only',
  'locked',
  'damaged',
  'changed',
  'log-broken',
  'files-damaged',
] as const;

/** One of them; the window turns it into words by `storage.fileTroubles.<trouble>`. */
export type FileTrouble = (typeof FILE_TROUBLES)[number];

/** Those for which a command fails. */
export type FailingTrouble = Exclude<FileTrouble, 'changed' | 'log-broken' | 'files-damaged'>;

/** Whether it may go away by itself. */
export const isPassingTrouble = (trouble: FileTrouble | null): boolean =>
  trouble === 'disk-full' || trouble === 'read-only' || trouble === 'locked';
