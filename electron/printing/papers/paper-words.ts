import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import { createI18n } from '#shared/i18n/translator';

/** Papers are official Chinese, whatever language the screen speaks. */
export const { t } = createI18n('zh-CN');

const local = (instant: string) => new Date(Date.parse(instant) + BUSINESS_ZONE_OFFSET_MS);

/** An instant as the office's day, `2026年3月2日`. */
export function dayWords(instant: string): string {
  const date = local(instant);
  return t('papers.day', { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

/** A calendar day `YYYY-MM-DD`, `2026年3月2日`. */
export function plainDayWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return t('papers.day', { year, month, day: date });
}

/** An instant as the office's day and minute, `2026年3月2日 09:30`. */
export function minuteWords(instant: string): string {
  return t('papers.minute', { day: dayWords(instant), time: local(instant).toISOString().slice(11, 16) });
}
