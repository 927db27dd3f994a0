import type { OpenArchive } from './archive-file';
import { BackupError } from './backup-error';
import type { ArchiveLook } from './backup-meter';

export async function checkDump(_archive: OpenArchive, _look: ArchiveLook): Promise<void> {
  throw new BackupError('tool-missing');
}
