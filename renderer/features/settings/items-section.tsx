import { Box, Button, Chip, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit';
import type { ItemView } from '#shared/ipc/commands/catalogue';
import { LocalGrid } from '../../components/local-grid';
import { SearchBox } from '../../components/search-box';
import { useSession } from '../../components/session-context';
import { useCommandQuery } from '../../lib/use-command';
import { ItemDialog } from './item-dialog';

const matches = ({ item }: ItemView, text: string) =>
  text === '' || item.id.includes(text) || [item.name, ...item.synonyms].some((name) => name.includes(text));

/** Service items (事项目录): everybody reads, administrators edit; a change is a new version. */
export function ItemsSection() {
  const { t } = useTranslation();
  const { may } = useSession();
  const items = useCommandQuery('catalogue.listItems', {});
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ItemView | 'new' | null>(null);
  const rows = (items.data ?? []).filter((view) => matches(view, text));
  const limitText = (limit: TimeLimit | null) =>
    limit === null ? '' : t(`words.limit.${limit.unit}`, { count: limit.value });
  const columns: GridColDef<ItemView>[] = [
    { field: 'id', headerName: t('catalogue.id'), width: 120, valueGetter: (_value, row) => row.item.id },
    { field: 'name', headerName: t('catalogue.name'), flex: 2, valueGetter: (_value, row) => row.item.name },
    {
      field: 'sector',
      headerName: t('catalogue.sector'),
      flex: 1,
      valueGetter: (_value, row) => t(`words.sector.${row.item.sector}`),
    },
    {
      field: 'caseType',
      headerName: t('catalogue.caseType'),
      width: 110,
      valueGetter: (_value, row) => t(`words.caseType.${row.item.caseType}`),
    },
    {
      field: 'limit',
      headerName: t('catalogue.promisedLimit'),
      width: 150,
      valueGetter: (_value, row) => limitText(row.item.promisedLimit),
    },
    { field: 'version', headerName: t('catalogue.version'), width: 80 },
    {
      field: 'isRetired',
      headerName: t('people.state'),
      width: 110,
      renderCell: ({ row }) => <Chip size="small" label={t(row.isRetired ? 'catalogue.retired' : 'catalogue.inUse')} />,
    },
  ];
  return (
    <>
      <Box sx={{ mb: 1.5, display: 'flex', gap: 2, alignItems: 'center' }}>
        {may('catalogue.saveItem') && (
          <Button variant="contained" onClick={() => setOpen('new')}>
            {t('catalogue.addItem')}
          </Button>
        )}
        <SearchBox
          label={t('catalogue.searchItem')}
          text={text}
          width={280}
          onSearch={(typed) => setText(typed.trim())}
        />
        <Typography color="textSecondary">{t('catalogue.itemsCount', { count: rows.length })}</Typography>
      </Box>
      <LocalGrid
        label={t('settings.sections.items')}
        rows={rows}
        columns={columns}
        isLoading={items.isPending}
        getRowId={(row) => row.versionId}
        onOpen={setOpen}
      />
      {open !== null && <ItemDialog view={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
