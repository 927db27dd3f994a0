import type { Translate } from '#shared/i18n/translator';
import { PlaceFileDamagedError } from '../features/storage/place-file';

/** Says in plain words why the program cannot start at all, and what to do. Faults of the data are told in the window. */
export function describeStartFault(error: unknown, t: Translate): { readonly title: string; readonly text: string } {
  const title = t('common.appName');
  if (error instanceof PlaceFileDamagedError) return { title, text: t('startFault.storage') };
  return { title, text: t('startFault.other') };
}
