import { useTranslation } from 'react-i18next';
import { audit } from '#shared/i18n/zh-CN/audit';
import type { TimelineEntry } from '#shared/ipc/commands/case-views';

type ActionKey = keyof typeof audit.action;

const isActionKey = (key: string): key is ActionKey => Object.hasOwn(audit.action, key);

/** Says an entry of the audit log in words; an act without words is shown by its own name. */
export function useAuditText(): (entry: Pick<TimelineEntry, 'action' | 'detail'>) => string {
  const { t } = useTranslation();
  return ({ action, detail }) => {
    // The catalogue's keys hold no dots and no dashes: `case.called-back` is `case_called_back`.
    const key = action.replace(/[.-]/g, '_');
    return isActionKey(key) ? t(`audit.action.${key}`, { ...detail }) : action;
  };
}
