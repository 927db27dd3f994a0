import { FormControlLabel, Switch } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Translate } from '#shared/i18n/translator';
import type { HouseholdRow } from '#shared/ipc/commands/register-views';
import { useCommandQuery } from '../../lib/use-command';
import { RegisterList } from './lists/register-list';
import { useHouseholdsAddress } from './lists/use-register-address';

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
  const [address, change] = useHouseholdsAddress();
  const { text, communityId, sortBy, direction, page, pageSize } = address;
  const isEnded = address.isEnded === true;
  const question = { filter: { text, communityId, isEnded }, sort: { by: sortBy, direction }, page, pageSize };
  const list = useCommandQuery('register.listHouseholds', question, { keepPrevious: true });
  const columns = useMemo(() => columnsOf(t, isEnded), [t, isEnded]);
  return (
    <RegisterList
      shown="households"
      address={address}
      onChange={change}
      list={list}
      columns={columns}
      countText={(total) => t('register.countHouseholds', { total })}
      searchHint={t('register.searchHint')}
      emptyText={t('register.emptyHouseholds')}
      filters={
        <FormControlLabel
          control={
            <Switch checked={isEnded} onChange={(_event, isOn) => change({ isEnded: isOn ? 'yes' : '', page: '' })} />
          }
          label={t('register.isEnded')}
        />
      }
      onOpen={({ headId }) => void navigate(`/residents/${headId}`)}
    />
  );
}
