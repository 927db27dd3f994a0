import { Alert, Box, Button, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TENURES } from '#shared/domain/register/vocabulary';
import type { Translate } from '#shared/i18n/translator';
import type { DwellingRow } from '#shared/ipc/commands/register-views';
import { ChoiceFilter } from '../../components/choice-filter';
import { PageHeader } from '../../components/page-header';
import { SearchBox } from '../../components/search-box';
import { ServerGrid } from '../../components/server-grid';
import { useSession } from '../../components/session-context';
import { UnitFilter } from '../../components/unit-filter';
import { useCommandQuery } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { DwellingDialog } from './dialogs/dwelling-dialog';
import { RegisterTabs } from './lists/register-tabs';
import { useCommunities } from './lists/use-communities';
import { useDwellingsAddress } from './lists/use-register-address';

const NO_ROWS: readonly DwellingRow[] = [];
const MANAGED = ['yes', 'no'] as const;

function columnsOf(t: Translate): readonly GridColDef<DwellingRow>[] {
  const plain = { sortable: false } as const;
  return [
    { field: 'house', headerName: t('register.house'), flex: 1, minWidth: 220 },
    { field: 'room', headerName: t('register.room'), width: 80, ...plain },
    { field: 'communityName', headerName: t('register.community'), width: 170, ...plain },
    { field: 'gridName', headerName: t('register.grid'), width: 170, ...plain },
    {
      field: 'area',
      headerName: t('register.area'),
      width: 140,
      valueGetter: (_value, row) => (row.area === null ? '' : (row.area / 100).toFixed(2)),
    },
    {
      field: 'tenure',
      headerName: t('register.tenure'),
      width: 90,
      ...plain,
      valueGetter: (_value, row) => t(`words.tenure.${row.tenure}`),
    },
    {
      field: 'isManaged',
      headerName: t('register.managed'),
      width: 120,
      ...plain,
      valueGetter: (_value, row) => t(row.isManaged ? 'register.isManaged' : 'register.isNotManaged'),
    },
    { field: 'occupants', headerName: t('register.occupants'), width: 90, ...plain },
  ];
}

/** 住房: the dwellings of the street; a row opens the dwelling with those who live in it. */
export function DwellingsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const failureText = useFailureText();
  const [address, change] = useDwellingsAddress();
  const communities = useCommunities();
  const [isAdding, setAdding] = useState(false);
  const { text, communityId, tenure, isManaged, sortBy, direction, page, pageSize } = address;
  const filter = { text, communityId, tenure, isManaged };
  const question = { filter, sort: { by: sortBy, direction }, page, pageSize };
  const list = useCommandQuery('register.listDwellings', question, { keepPrevious: true });
  const columns = useMemo(() => columnsOf(t), [t]);
  const total = list.data?.total ?? 0;
  const isUnfiltered = text === '' && [communityId, tenure, isManaged].every((each) => each === null);
  const emptyText = t(isUnfiltered ? 'register.emptyDwellings' : 'register.emptyDwellingsFiltered');
  const close = () => {
    setAdding(false);
    change({ dwelling: '' });
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('register.title')} note={t('register.countDwellings', { total })}>
        {may('register.addDwelling') && (
          <Button variant="contained" onClick={() => setAdding(true)}>
            {t('register.addDwelling')}
          </Button>
        )}
      </PageHeader>
      <RegisterTabs shown="dwellings" />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          mb: 1.5,
          gridTemplateColumns: 'minmax(240px, 360px) minmax(150px, 220px) 120px 150px',
        }}
      >
        <SearchBox
          label={t('register.search')}
          placeholder={t('register.searchHouse')}
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
        <ChoiceFilter
          label={t('register.tenure')}
          value={tenure}
          options={TENURES}
          nameOf={(each) => t(`words.tenure.${each}`)}
          onChange={(next) => change({ tenure: next, page: '' })}
        />
        <ChoiceFilter
          label={t('register.managed')}
          value={isManaged === null ? null : MANAGED[isManaged ? 0 : 1]}
          options={MANAGED}
          nameOf={(each) => t(each === 'yes' ? 'register.isManaged' : 'register.isNotManaged')}
          onChange={(next) => change({ isManaged: next, page: '' })}
        />
      </Box>
      {list.error !== null && <Alert severity="error">{failureText(list.error)}</Alert>}
      <ServerGrid
        label={t('register.dwellings')}
        rows={list.data?.rows ?? NO_ROWS}
        total={total}
        columns={columns}
        isLoading={list.isFetching}
        page={page}
        pageSize={pageSize}
        sort={{ by: sortBy, direction }}
        emptyText={list.error === null ? emptyText : ''}
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={(by, next) => change({ sortBy: by, direction: next, page: '' })}
        onOpen={({ id }) => change({ dwelling: id })}
      />
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('register.keys')}
      </Typography>
      {(isAdding || address.dwelling !== null) && <DwellingDialog dwellingId={address.dwelling} onClose={close} />}
    </Box>
  );
}
