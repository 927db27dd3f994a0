import { Box, Button, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { LocalGrid } from '../../components/local-grid';
import { SearchBox } from '../../components/search-box';
import { useCommandQuery } from '../../lib/use-command';
import { UnitDialog } from './unit-dialog';

/** Organisation (组织机构): sections, communities, grids and teams with what they belong to. */
export function OrganisationSection() {
  const { t } = useTranslation();
  const units = useCommandQuery('organisation.list', {});
  const [text, setText] = useState('');
  const [open, setOpen] = useState<UnitView | 'new' | null>(null);
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
      {open !== null && (
        <UnitDialog unit={open === 'new' ? null : open} units={units.data ?? []} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
