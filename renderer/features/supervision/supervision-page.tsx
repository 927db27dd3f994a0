import { Alert, Box, Tab, Tabs, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { SearchBox } from '../../components/search-box';
import { useSession } from '../../components/session-context';
import { countNote } from '../../lib/count-note';
import { useCommandQuery } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { ProposedList, SupervisionList } from './supervision-lists';
import { SUPERVISION_TABS, type SupervisionTab, useSupervisionAddress } from './use-supervision-address';

/** 督办: what managers press and units answer; for a manager also what he should press. */
export function SupervisionPage() {
  const { t } = useTranslation();
  const { may, session } = useSession();
  const failureText = useFailureText();
  const [filter, change] = useSupervisionAddress();
  const mayPress = may('supervision.listProposed');
  const tabs = SUPERVISION_TABS.filter((tab) => tab !== 'proposed' || mayPress);
  const usual: SupervisionTab = session.role === 'manager' ? 'answered' : 'open';
  const tab = tabs.find((each) => each === filter.tab) ?? usual;
  const { text, page, pageSize } = filter;
  const status = tab === 'proposed' || tab === 'all' ? null : tab;
  const input = { status, text, page, pageSize };
  const list = useCommandQuery('supervision.list', input, { enabled: tab !== 'proposed', keepPrevious: true });
  const proposed = useCommandQuery('supervision.listProposed', { page, pageSize }, { enabled: mayPress });
  const shown = tab === 'proposed' ? proposed : list;
  const total = shown.data?.total ?? 0;
  const turn = (next: number, size: number) => change({ page: String(next), pageSize: String(size) });
  const emptyText = text === '' || tab === 'proposed' ? t(`supervision.empty.${tab}`) : t('supervision.empty.filtered');
  const frame = {
    page,
    pageSize,
    total,
    isLoading: shown.isFetching,
    emptyText: shown.error === null ? emptyText : '',
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        title={t('supervision.title')}
        note={countNote(t, total, (count) => t('supervision.count', { count }))}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, flexWrap: 'wrap' }}>
        <Tabs
          value={tab}
          aria-label={t('supervision.column.status')}
          onChange={(_event, next: string) => change({ tab: next, page: '' })}
          sx={{ flex: 1, minHeight: 40, '& .MuiTab-root': { minHeight: 40, minWidth: 72 } }}
        >
          {tabs.map((each) => (
            <Tab
              key={each}
              value={each}
              label={
                each === 'proposed' && (proposed.data?.total ?? 0) > 0
                  ? `${t('supervision.tabs.proposed')} ${proposed.data?.total}`
                  : t(`supervision.tabs.${each}`)
              }
            />
          ))}
        </Tabs>
        {tab !== 'proposed' && (
          <SearchBox
            label={t('supervision.search')}
            placeholder={t('supervision.searchHint')}
            text={text}
            width={300}
            isFocused
            onSearch={(words) => change({ text: words, page: '' })}
          />
        )}
      </Box>
      {shown.error !== null && <Alert severity="error">{failureText(shown.error)}</Alert>}
      {tab === 'proposed' ? (
        <ProposedList rows={proposed.data?.rows ?? []} {...frame} onPage={turn} />
      ) : (
        <SupervisionList rows={list.data?.rows ?? []} {...frame} onPage={turn} />
      )}
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('supervision.keys')}
      </Typography>
    </Box>
  );
}
