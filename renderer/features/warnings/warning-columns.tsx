import { Button } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import type { Translate } from '#shared/i18n/translator';
import type { WarningRow } from '#shared/ipc/commands/warning';
import { CardChip } from '../../components/state-chips';
import { formatInstant } from '../../lib/format';

/** Columns of the cards; `onAct` begins an appeal or its decision. */
export function warningColumns(t: Translate, onAct: (row: WarningRow) => void): readonly GridColDef<WarningRow>[] {
  const plain = { sortable: false } as const;
  return [
    {
      field: 'colour',
      headerName: t('warnings.colour'),
      width: 108,
      ...plain,
      renderCell: ({ row }) => <CardChip card={row.colour} />,
    },
    {
      field: 'kind',
      headerName: t('warnings.kind'),
      width: 86,
      ...plain,
      valueGetter: (_value, row) => t(`words.clock.${row.kind}`),
    },
    { field: 'caseNumber', headerName: t('warnings.caseNumber'), width: 224, ...plain },
    { field: 'subject', headerName: t('warnings.subject'), flex: 1, minWidth: 120, ...plain },
    {
      field: 'receiverName',
      headerName: t('warnings.receiver'),
      width: 112,
      ...plain,
      valueGetter: (_value, row) => row.receiverName || t('warnings.coordinators'),
    },
    {
      field: 'dueAt',
      headerName: t('warnings.dueAt'),
      width: 142,
      valueGetter: (_value, row) => formatInstant(row.dueAt),
    },
    {
      field: 'issuedAt',
      headerName: t('warnings.issuedAt'),
      width: 142,
      valueGetter: (_value, row) => formatInstant(row.issuedAt),
    },
    {
      field: 'state',
      headerName: t('warnings.state'),
      width: 84,
      ...plain,
      valueGetter: (_value, row) => t(`words.cardState.${row.state}`),
    },
    {
      field: 'act',
      headerName: '',
      width: 92,
      ...plain,
      renderCell: ({ row, hasFocus }) => {
        const act = row.allowed[0];
        if (act === undefined) return null;
        return (
          <Button
            size="small"
            tabIndex={hasFocus ? 0 : -1}
            onKeyDown={(event) => event.stopPropagation()}
            onClick={(event) => {
              event.stopPropagation();
              onAct(row);
            }}
          >
            {act === 'appeal' ? t('warnings.doAppeal') : t('warnings.doDecide')}
          </Button>
        );
      },
    },
  ];
}
