import { useTranslation } from 'react-i18next';
import { sayAct } from '#shared/i18n/say-act';
import type { TimelineEntry } from '#shared/ipc/commands/case-views';

/** Says an entry of the audit log in words. */
export function useAuditText(): (entry: Pick<TimelineEntry, 'action' | 'detail'>) => string {
  const { t } = useTranslation();
  return (entry) => sayAct(t, entry);
}
