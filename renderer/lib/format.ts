import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';

const inZone = (instant: string) => new Date(Date.parse(instant) + BUSINESS_ZONE_OFFSET_MS).toISOString();

/** `2026-03-02 09:05` of the office's zone, whatever the computer's. Empty for null. */
export function formatInstant(instant: string | null): string {
  return instant === null ? '' : inZone(instant).slice(0, 16).replace('T', ' ');
}

/** `2026-03-02` of the office's zone. Empty for null. */
export function formatDay(instant: string | null): string {
  return instant === null ? '' : inZone(instant).slice(0, 10);
}

/** The instant of a day and minute of the office's zone, `2026-03-02 09:05`, as UTC ISO text. */
export function readInstant(minute: string): string {
  return new Date(Date.parse(`${minute.replace(' ', 'T')}:00.000Z`) - BUSINESS_ZONE_OFFSET_MS).toISOString();
}
