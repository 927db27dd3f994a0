import type { TFunction } from 'i18next';
import { COUNT_LIMIT } from '#shared/ipc/primitives';

/** What a page says of its list's length: `exactly` in the page's own words, or that there are more than are counted. */
export function countNote(t: TFunction, total: number, exactly: (count: number) => string): string {
  return total < COUNT_LIMIT ? exactly(total) : t('common.countOver', { limit: COUNT_LIMIT.toLocaleString('en-US') });
}
