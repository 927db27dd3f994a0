import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Link } from '@mui/material';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { RevealCount, RevealRow } from '#shared/ipc/commands/reveal';
import { useSession } from '../../components/session-context';
import { formatInstant } from '../../lib/format';
import { longListWords } from '../../lib/grid-words';
import { useCommandQuery } from '../../lib/use-command';

const HEIGHT = 440;

/** Every look of one person in a month: when, at whose case, why. The case opens for those who may see cases. */
export function RevealsDialog(props: {
  readonly month: string;
  readonly monthName: string;
  readonly person: RevealCount;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { may } = useSession();
  const [paging, setPaging] = useState({ page: 0, pageSize: 20 });
  const { actorId, actorName } = props.person;
  const looks = useCommandQuery('reveal.list', { month: props.month, actorId, ...paging }, { keepPrevious: true });
  const columns: GridColDef<RevealRow>[] = [
    { field: 'at', headerName: t('reveals.at'), width: 150, valueFormatter: (_value, row) => formatInstant(row.at) },
    {
      field: 'caseNumber',
      headerName: t('reveals.caseNumber'),
      width: 220,
      renderCell: ({ row }) =>
        may('case.get') ? (
          <Link component={RouterLink} to={`/cases/${row.caseId}`}>
            {row.caseNumber}
          </Link>
        ) : (
          row.caseNumber
        ),
    },
    { field: 'reason', headerName: t('reveals.reason'), flex: 1 },
  ];
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby="reveals-title">
      <DialogTitle id="reveals-title">
        {t('reveals.listTitle', { name: actorName, month: props.monthName })}
      </DialogTitle>
      <DialogContent sx={{ height: HEIGHT, display: 'flex', flexDirection: 'column' }}>
        <DataGrid
          aria-labelledby="reveals-title"
          rows={[...(looks.data?.rows ?? [])]}
          columns={columns}
          rowCount={looks.data?.total ?? 0}
          loading={looks.isPending}
          density="compact"
          paginationMode="server"
          disableColumnSorting
          disableColumnMenu
          disableRowSelectionOnClick
          paginationModel={paging}
          onPaginationModelChange={setPaging}
          pageSizeOptions={[20, 50, 100]}
          localeText={{ ...longListWords(i18n.language), noRowsLabel: t('reveals.noneOfPerson') }}
        />
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
