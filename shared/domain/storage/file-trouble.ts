/**
 * Why the database's file on this computer cannot be worked with just now: no room on its disk, a disk that may only be
 * read, another program that holds the file, or a file whose content is damaged. All but the last may go away by themselves.
 */
export const FILE_TROUBLES = ['disk-full', 'read-only', 'locked', 'damaged'] as const;

/** One of them; the window turns it into words by `storage.fileTroubles.<trouble>`. */
export type FileTrouble = (typeof FILE_TROUBLES)[number];
