import { Alert, Box, FormControlLabel, Switch, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Translate } from '#shared/i18n/translator';
import type { HouseholdRow } from '#shared/ipc/commands/register-views';
import { PageHeader } from '../../components/page-header';
import { SearchBox } from '../../components/search-box';
import { ServerGrid } from '../../components/server-grid';
import { UnitFilter } from '../../components/unit-filter';
import { useCommandQuery } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { RegisterTabs } from './lists/register-tabs';
import { useCommunities } from './lists/use-communities';
import { useHouseholdsAddress } from './lists/use-register-address';

const NO_ROWS: readonly HouseholdRow[] = [];

function columnsOf(t: Translate, isEnded: boolean): readonly GridColDef<HouseholdRow>[] {
  const plain = { sortable: false } as const;
  const days: readonly GridColDef<HouseholdRow>[] = [
    { field: 'foundedOn', headerName: t('register.foundedOn'), width: 130 },
    ...(isEnded ? [{ field: 'endedOn', headerName: t('register.endedOn'), width: 130, ...plain }] : []),
  ];
  return [
    { field: 'headName', headerName: t('register.head'), width: 150 },
    { field: 'members', headerName: t('register.members'), width: 90, ...plain },
    { field: 'maskedAddress', headerName: t('register.home'), flex: 1, minWidth: 160, ...plain },
    { field: 'communityName', headerName: t('register.community'), width: 180, ...plain },
    ...days,
  ];
}

/** 户: the households of the street; a row opens its head's page, where the household is kept. */
export function HouseholdsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [address, change] = useHouseholdsAddress();
  const communities = useCommunities();
  const { text, communityId, sortBy, direction, page, pageSize } = address;
  const isEnded = address.isEnded === true;
  const question = { filter: { text, communityId, isEnded }, sort: { by: sortBy, direction }, page, pageSize };
  const list = useCommandQuery('register.listHouseholds', question, { keepPrevious: true });
  const columns = useMemo(() => columnsOf(t, isEnded), [t, isEnded]);
  const total = list.data?.total ?? 0;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('register.title')} note={t('register.countHouseholds', { total })} />
      <RegisterTabs shown="households" />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          mb: 1.5,
          gridTemplateColumns: 'minmax(260px, 440px) minmax(150px, 220px) max-content',
        }}
      >
        <SearchBox
          label={t('register.search')}
          placeholder={t('register.searchHint')}
          text={text}
          isFocused
          onSearch={(words) => change({ text: words, page: '' })}
        />
        <UnitFilter
          label={t('register.community')}
          units={communities}
          value={communityId}
          onChange={(id) => change({ communityId: id, page: '' })}
        />
        <FormControlLabel
          control={
            <Switch checked={isEnded} onChange={(_event, isOn) => change({ isEnded: isOn ? 'yes' : '', page: '' })} />
          }
          label={t('register.isEnded')}
        />
      </Box>
      {list.error !== null && <Alert severity="error">{failureText(list.error)}</Alert>}
      <ServerGrid
        label={t('register.households')}
        rows={list.data?.rows ?? NO_ROWS}
        total={total}
        columns={columns}
        isLoading={list.isFetching}
        page={page}
        pageSize={pageSize}
        sort={{ by: sortBy, direction }}
        emptyText={list.error === null ? t('register.emptyHouseholds') : ''}
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={(by, next) => change({ sortBy: by, direction: next, page: '' })}
        onOpen={({ headId }) => void navigate(`/residents/${headId}`)}
      />
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('register.keys')}
      </Typography>
    </Box>
  );
}
