import { Box, Button, Chip } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RESIDENT_LABELS } from '#shared/domain/register/vocabulary';
import type { Translate } from '#shared/i18n/translator';
import type { ResidentRow } from '#shared/ipc/commands/register-views';
import { ChoiceFilter } from '../../components/choice-filter';
import { useNotices } from '../../components/notice-provider';
import { useSession } from '../../components/session-context';
import { formatDay } from '../../lib/format';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { PersonDialog } from './dialogs/person-dialog';
import { RegisterList } from './lists/register-list';
import { useResidentsAddress } from './lists/use-register-address';

function columnsOf(t: Translate): readonly GridColDef<ResidentRow>[] {
  const plain = { sortable: false } as const;
  return [
    {
      field: 'name',
      headerName: t('register.name'),
      width: 130,
      valueGetter: (_value, row) => (row.names.length === 0 ? row.name : `${row.name}（${row.names.join('、')}）`),
    },
    {
      field: 'sex',
      headerName: t('register.sex'),
      width: 78,
      ...plain,
      valueGetter: (_value, row) => (row.sex === null ? '' : t(`words.sex.${row.sex}`)),
    },
    { field: 'age', headerName: t('register.age'), width: 60, ...plain },
    { field: 'maskedDocumentNumber', headerName: t('register.document'), width: 172, ...plain },
    { field: 'maskedPhone', headerName: t('register.phone'), width: 118, ...plain },
    { field: 'maskedAddress', headerName: t('register.address'), flex: 1, minWidth: 120, ...plain },
    { field: 'communityName', headerName: t('register.community'), width: 130, ...plain },
    {
      field: 'labels',
      headerName: t('register.labels'),
      width: 150,
      ...plain,
      renderCell: ({ row }) => (
        <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center', height: '100%' }}>
          {row.labels.map((label) => (
            <Chip key={label} size="small" variant="outlined" label={t(`words.residentLabel.${label}`)} />
          ))}
        </Box>
      ),
    },
    {
      field: 'updatedAt',
      headerName: t('register.updatedAt'),
      width: 104,
      valueGetter: (_value, row) => formatDay(row.updatedAt),
    },
  ];
}

/** 居民名册: everybody whom the street knows, masked. */
export function ResidentsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const navigate = useNavigate();
  const notices = useNotices();
  const [address, change] = useResidentsAddress();
  const { text, communityId, label, sortBy, direction, page, pageSize } = address;
  const question = { filter: { text, communityId, label }, sort: { by: sortBy, direction } };
  const list = useCommandQuery('register.listResidents', { ...question, page, pageSize }, { keepPrevious: true });
  const takeAway = useChange('register.exportResidents');
  const [isAdding, setAdding] = useState(false);
  const columns = useMemo(() => columnsOf(t), [t]);
  const isUnfiltered = text === '' && communityId === null && label === null;
  const save = () =>
    takeAway.mutate(question, {
      onSuccess: ({ fileName }) => notices.done(t('common.exportedTo', { fileName })),
      onError: notices.failed,
    });
  const acts = (
    <>
      <Button loading={takeAway.isPending} onClick={save}>
        {t('common.export')}
      </Button>
      {may('register.addResident') && (
        <Button variant="contained" onClick={() => setAdding(true)}>
          {t('register.add')}
        </Button>
      )}
    </>
  );
  return (
    <RegisterList
      shown="residents"
      address={address}
      onChange={change}
      list={list}
      columns={columns}
      countText={(total) => t('register.count', { total })}
      searchHint={t('register.searchHint')}
      emptyText={t(isUnfiltered ? 'register.empty' : 'register.emptyFiltered')}
      acts={acts}
      filters={
        <ChoiceFilter
          label={t('register.label')}
          value={label}
          options={RESIDENT_LABELS}
          nameOf={(each) => t(`words.residentLabel.${each}`)}
          onChange={(next) => change({ label: next, page: '' })}
        />
      }
      onOpen={({ id }) => void navigate(`/residents/${id}`)}
    >
      {isAdding && (
        <PersonDialog
          record={null}
          residentId={null}
          onDone={(id) => void navigate(`/residents/${id}`)}
          onClose={() => setAdding(false)}
        />
      )}
    </RegisterList>
  );
}
