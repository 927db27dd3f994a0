import { Box, Button, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { LocalGrid } from '../../components/local-grid';
import { SearchBox } from '../../components/search-box';
import { useSession } from '../../components/session-context';
import { useCommandQuery } from '../../lib/use-command';
import { StreetDialog } from './street-dialog';
import { UnitDialog } from './unit-dialog';

/** Organisation (组织机构): sections, communities, grids and teams with what they belong to. */
export function OrganisationSection() {
  const { t } = useTranslation();
  const units = useCommandQuery('organisation.list', {});
  const [text, setText] = useState('');
  const [open, setOpen] = useState<UnitView | 'new' | 'street' | null>(null);
  const { session } = useSession();
  const isOfDistrict = units.data?.some(({ id, kind }) => id === session.unitId && kind === 'district') === true;
  const nameOf = useMemo(() => new Map((units.data ?? []).map((unit) => [unit.id, unit.name])), [units.data]);
  const rows = (units.data ?? []).filter(
    (unit) => text === '' || unit.name.includes(text) || unit.code.startsWith(text),
  );
  const columns: GridColDef<UnitView>[] = [
    {
      field: 'kind',
      headerName: t('organisation.kind'),
      width: 110,
      valueFormatter: (_value, row) => t(`words.unitKind.${row.kind}`),
    },
    { field: 'name', headerName: t('organisation.name'), flex: 1.4 },
    { field: 'code', headerName: t('organisation.code'), width: 170 },
    {
      field: 'parentId',
      headerName: t('organisation.parent'),
      flex: 1,
      valueGetter: (_value, row) => nameOf.get(row.parentId ?? '') ?? '',
    },
    {
      field: 'sectionKey',
      headerName: t('organisation.sectionKey'),
      width: 140,
      valueFormatter: (_value, row) => (row.sectionKey === null ? '' : t(`words.sectionKey.${row.sectionKey}`)),
    },
  ];
  return (
    <>
      <Box sx={{ mb: 1.5, display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button variant="contained" onClick={() => setOpen('new')}>
          {t('organisation.add')}
        </Button>
        {isOfDistrict && (
          <Button variant="outlined" onClick={() => setOpen('street')}>
            {t('organisation.addStreet')}
          </Button>
        )}
        <SearchBox label={t('common.search')} text={text} width={280} onSearch={(typed) => setText(typed.trim())} />
        <Typography color="textSecondary">{t('organisation.count', { count: rows.length })}</Typography>
      </Box>
      <LocalGrid
        label={t('settings.sections.organisation')}
        rows={rows}
        columns={columns}
        isLoading={units.isPending}
        onOpen={setOpen}
      />
      {open === 'street' && <StreetDialog onClose={() => setOpen(null)} />}
      {open !== null && open !== 'street' && (
        <UnitDialog unit={open === 'new' ? null : open} units={units.data ?? []} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
