import { Box, Button, Chip } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import { LocalGrid } from '../../components/local-grid';
import { useCommandQuery } from '../../lib/use-command';
import { CategoryDialog } from './category-dialog';

/** Categories of appeals and kinds of service, in the order of their codes. */
export function CategoriesSection() {
  const { t } = useTranslation();
  const categories = useCommandQuery('catalogue.listCategories', {});
  const [open, setOpen] = useState<CategoryView | 'new' | null>(null);
  const nameOf = useMemo(
    () => new Map((categories.data ?? []).map((each) => [each.code, each.name])),
    [categories.data],
  );
  const columns: GridColDef<CategoryView>[] = [
    { field: 'code', headerName: t('catalogue.categoryCode'), width: 110 },
    {
      field: 'tree',
      headerName: t('catalogue.tree'),
      width: 110,
      valueFormatter: (_value, row) => t(`words.categoryTree.${row.tree}`),
    },
    {
      field: 'parentCode',
      headerName: t('catalogue.parent'),
      flex: 1,
      valueGetter: (_value, row) => nameOf.get(row.parentCode ?? '') ?? '',
    },
    { field: 'name', headerName: t('catalogue.categoryName'), flex: 1.4 },
    {
      field: 'defaultSection',
      headerName: t('catalogue.defaultSection'),
      width: 140,
      valueFormatter: (_value, row) => t(`words.sectionKey.${row.defaultSection}`),
    },
    {
      field: 'urgency',
      headerName: t('catalogue.urgency'),
      width: 170,
      valueFormatter: (_value, row) => t(`words.urgency.${row.urgency}`),
    },
    {
      field: 'isRetired',
      headerName: t('people.state'),
      width: 110,
      renderCell: ({ row }) => <Chip size="small" label={t(row.isRetired ? 'catalogue.retired' : 'catalogue.inUse')} />,
    },
  ];
  return (
    <>
      <Box sx={{ mb: 1.5 }}>
        <Button variant="contained" onClick={() => setOpen('new')}>
          {t('catalogue.addCategory')}
        </Button>
      </Box>
      <LocalGrid
        label={t('settings.sections.categories')}
        rows={categories.data ?? []}
        columns={columns}
        isLoading={categories.isPending}
        getRowId={(row) => row.code}
        sorting={{ sortModel: [{ field: 'code', sort: 'asc' }] }}
        onOpen={setOpen}
      />
      {open !== null && (
        <CategoryDialog
          category={open === 'new' ? null : open}
          all={categories.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
