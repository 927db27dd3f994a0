import { Box, Tab, Tabs } from '@mui/material';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CommandName } from '#shared/ipc/contract';
import { PageHeader } from '../../components/page-header';
import { useSession } from '../../components/session-context';
import { AccountsSection } from './accounts-section';
import { AuditSection } from './audit-section';
import { BackupSection } from './backup/backup-section';
import { CalendarSection } from './calendar/calendar-section';
import { CategoriesSection } from './categories-section';
import { DuplicatesSection } from './duplicates-section';
import { ItemsSection } from './items-section';
import { OfficeSection } from './office-section';
import { OrganisationSection } from './organisation-section';
import { RevealsSection } from './reveals-section';
import { RulesSection } from './rules-section';
import { SecuritySection } from './security/security-section';
import { StorageSection } from './storage-section';

interface Section {
  readonly key:
    | 'office'
    | 'accounts'
    | 'organisation'
    | 'items'
    | 'categories'
    | 'duplicates'
    | 'calendar'
    | 'rules'
    | 'storage'
    | 'reveals'
    | 'security'
    | 'backup'
    | 'audit';
  readonly needs: CommandName;
  readonly Body: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { key: 'office', needs: 'setting.get', Body: OfficeSection },
  { key: 'accounts', needs: 'account.list', Body: AccountsSection },
  { key: 'organisation', needs: 'organisation.create', Body: OrganisationSection },
  { key: 'items', needs: 'catalogue.listItems', Body: ItemsSection },
  { key: 'categories', needs: 'catalogue.saveCategory', Body: CategoriesSection },
  { key: 'duplicates', needs: 'setting.get', Body: DuplicatesSection },
  { key: 'calendar', needs: 'calendar.get', Body: CalendarSection },
  { key: 'rules', needs: 'setting.getRules', Body: RulesSection },
  { key: 'storage', needs: 'account.list', Body: StorageSection },
  { key: 'reveals', needs: 'reveal.count', Body: RevealsSection },
  { key: 'security', needs: 'keys.state', Body: SecuritySection },
  { key: 'backup', needs: 'backup.state', Body: BackupSection },
  { key: 'audit', needs: 'audit.list', Body: AuditSection },
];

/** Settings (系统设置): one tab a subject, those the person may see. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const navigate = useNavigate();
  const { section } = useParams();
  const open = SECTIONS.filter((each) => may(each.needs));
  const current = open.find((each) => each.key === section) ?? open[0];
  if (current === undefined) return null;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('settings.title')} />
      <Tabs
        value={current.key}
        variant="scrollable"
        onChange={(_event, key: string) => void navigate(`/settings/${key}`)}
        aria-label={t('settings.title')}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {open.map((each) => (
          <Tab key={each.key} value={each.key} label={t(`settings.sections.${each.key}`)} />
        ))}
      </Tabs>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <current.Body />
      </Box>
    </Box>
  );
}
