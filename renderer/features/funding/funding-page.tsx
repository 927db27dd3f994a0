import { Box, Tab, Tabs } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { useSession } from '../../components/session-context';
import { Ledger } from './components/ledger';
import { Waivers } from './components/waivers';
import { useFundingAddress } from './use-funding-address';

/** 经费: the ledger of what orders brought, and for the office the waivers. */
export function FundingPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [filter, change] = useFundingAddress();
  const hasWaivers = may('funding.listWaivers');
  const isWaivers = hasWaivers && filter.tab === 'waivers';
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('funding.title')} />
      {hasWaivers && (
        <Tabs
          value={isWaivers ? 'waivers' : 'ledger'}
          aria-label={t('funding.title')}
          onChange={(_event, tab: string) => change({ tab, text: '', page: '' })}
          sx={{ minHeight: 40, mb: 1.5, '& .MuiTab-root': { minHeight: 40 } }}
        >
          <Tab value="ledger" label={t('funding.ledger')} />
          <Tab value="waivers" label={t('funding.waivers')} />
        </Tabs>
      )}
      {isWaivers ? <Waivers filter={filter} change={change} /> : <Ledger filter={filter} change={change} />}
    </Box>
  );
}
