import { Box, Button, Chip, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#shared/i18n/translator';
import type { BackupView } from '#shared/ipc/commands/backup';
import { LocalGrid } from '../../../components/local-grid';
import { useNotices } from '../../../components/notice-provider';
import { SearchBox } from '../../../components/search-box';
import { formatInstant } from '../../../lib/format';
import { formatSize } from '../../../lib/format-size';
import { useChange, useCommandQuery } from '../../../lib/use-command';
import { RestoreDialog } from './restore-dialog';

/** Every backup in the folder. A row opens the question whether to restore it. */
export function BackupList({ isBusy }: { readonly isBusy: boolean }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const backups = useCommandQuery('backup.list', {});
  const check = useChange('backup.check', ['backup.progress']);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<BackupView | null>(null);
  const columns = useMemo(
    () =>
      columnsOf(t, {
        isBusy,
        check: ({ name }) => check.mutate({ name }, { onError: notices.failed }),
        restore: setOpened,
      }),
    [t, isBusy, check.mutate, notices.failed],
  );
  const all = backups.data ?? [];
  const shown = all.filter((each) => textOf(t, each).includes(search.trim().toLowerCase()));
  if (backups.data !== undefined && all.length === 0) return <Typography>{t('backup.empty')}</Typography>;
  return (
    <>
      <SearchBox label={t('backup.search')} text="" width={320} onSearch={setSearch} />
      <LocalGrid
        label={t('backup.list')}
        rows={shown}
        columns={columns}
        isLoading={backups.isPending}
        getRowId={({ name }) => name}
        sorting={{ sortModel: [{ field: 'takenAt', sort: 'desc' }] }}
        onOpen={(row) => !isBusy && row.isOfFile && setOpened(row)}
      />
      {opened !== null && <RestoreDialog backup={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

const textOf = (t: Translate, { takenAt, deskName, kind }: BackupView): string =>
  `${formatInstant(takenAt)} ${deskName} ${t(`backup.kinds.${kind}`)}`.toLowerCase();

interface Acts {
  readonly isBusy: boolean;
  readonly check: (backup: BackupView) => void;
  readonly restore: (backup: BackupView) => void;
}

function columnsOf(t: Translate, acts: Acts): readonly GridColDef<BackupView>[] {
  return [
    {
      field: 'takenAt',
      headerName: t('backup.takenAt'),
      width: 170,
      valueFormatter: (value: string) => formatInstant(value),
    },
    {
      field: 'kind',
      headerName: t('backup.kind'),
      width: 140,
      valueGetter: (_, { kind }) => t(`backup.kinds.${kind}`),
    },
    {
      field: 'bytes',
      headerName: t('backup.size'),
      width: 100,
      type: 'number',
      valueFormatter: (value: number) => formatSize(value),
    },
    { field: 'deskName', headerName: t('backup.desk'), flex: 1, minWidth: 120 },
    {
      field: 'checkedAt',
      headerName: t('backup.checked'),
      flex: 1,
      minWidth: 220,
      renderCell: ({ row }) =>
        row.fault === null ? (
          t('backup.checkedAt', { at: formatInstant(row.checkedAt) })
        ) : (
          <Chip size="small" color="error" label={t(`backup.faults.${row.fault}`)} />
        ),
    },
    {
      field: 'acts',
      headerName: '',
      sortable: false,
      width: 250,
      renderCell: ({ row }) => <Acts backup={row} acts={acts} />,
    },
  ];
}

function Acts({ backup, acts }: { readonly backup: BackupView; readonly acts: Acts }) {
  const { t } = useTranslation();
  return (
    <Box
      sx={{ display: 'flex', gap: 1, alignItems: 'center', height: '100%' }}
      onClick={(event) => event.stopPropagation()}
    >
      <Button size="small" disabled={acts.isBusy} onClick={() => acts.check(backup)}>
        {t('backup.check')}
      </Button>
      {backup.isOfFile && (
        <Button size="small" disabled={acts.isBusy} onClick={() => acts.restore(backup)}>
          {t('backup.restore')}
        </Button>
      )}
    </Box>
  );
}
