import { Button } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TENURES } from '#shared/domain/register/vocabulary';
import type { Translate } from '#shared/i18n/translator';
import type { DwellingRow } from '#shared/ipc/commands/register-views';
import { ChoiceFilter } from '../../components/choice-filter';
import { useSession } from '../../components/session-context';
import { useCommandQuery } from '../../lib/use-command';
import { DwellingDialog } from './dialogs/dwelling-dialog';
import { RegisterList } from './lists/register-list';
import { useDwellingsAddress } from './lists/use-register-address';

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
  const [address, change] = useDwellingsAddress();
  const [isAdding, setAdding] = useState(false);
  const { text, communityId, tenure, isManaged, sortBy, direction, page, pageSize } = address;
  const filter = { text, communityId, tenure, isManaged };
  const question = { filter, sort: { by: sortBy, direction }, page, pageSize };
  const list = useCommandQuery('register.listDwellings', question, { keepPrevious: true });
  const columns = useMemo(() => columnsOf(t), [t]);
  const isUnfiltered = text === '' && [communityId, tenure, isManaged].every((each) => each === null);
  const close = () => {
    setAdding(false);
    change({ dwelling: '' });
  };
  const filters = (
    <>
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
    </>
  );
  return (
    <RegisterList
      shown="dwellings"
      address={address}
      onChange={change}
      list={list}
      columns={columns}
      countText={(total) => t('register.countDwellings', { total })}
      searchHint={t('register.searchHouse')}
      emptyText={t(isUnfiltered ? 'register.emptyDwellings' : 'register.emptyDwellingsFiltered')}
      acts={
        may('register.addDwelling') && (
          <Button variant="contained" onClick={() => setAdding(true)}>
            {t('register.addDwelling')}
          </Button>
        )
      }
      filters={filters}
      onOpen={({ id }) => change({ dwelling: id })}
    >
      {(isAdding || address.dwelling !== null) && <DwellingDialog dwellingId={address.dwelling} onClose={close} />}
    </RegisterList>
  );
}
