import type { Translate } from '#shared/i18n/translator';
import { MigrationFailedError, NewerDatabaseError } from '../database/errors';
import { NetworkDriveError } from '../database/network-drive';
import { PlaceFileDamagedError } from '../features/storage/place-file';

/** Says in plain words why the program cannot start, and what to do. */
export function describeStartFault(error: unknown, t: Translate): { readonly title: string; readonly text: string } {
  const title = t('common.appName');
  if (error instanceof NewerDatabaseError) return { title, text: t('startFault.newer') };
  if (error instanceof MigrationFailedError) return { title, text: t('startFault.migration') };
  if (error instanceof NetworkDriveError) return { title, text: t('startFault.networkDrive') };
  if (error instanceof PlaceFileDamagedError) return { title, text: t('startFault.storage') };
  return { title, text: t('startFault.other') };
}
