import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import type { CaseRow } from '#shared/ipc/commands/case-views';
import { DeadlineText } from '../../../components/deadline-text';
import { CaseStatusChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';

/** Columns of 办件查询. */
export function casesColumns(t: TFunction): readonly GridColDef<CaseRow>[] {
  return [
    { field: 'number', headerName: t('cases.number'), width: 208 },
    {
      field: 'status',
      headerName: t('cases.status'),
      width: 92,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <CaseStatusChip status={row.status} />,
    },
    {
      field: 'kind',
      headerName: t('cases.kind'),
      width: 92,
      sortable: false,
      valueFormatter: (kind: CaseRow['kind']) => t(`words.caseKind.${kind}`),
    },
    { field: 'applicantName', headerName: t('cases.applicant'), width: 84, sortable: false },
    { field: 'subject', headerName: t('cases.subject'), flex: 1, minWidth: 140, sortable: false },
    { field: 'leadUnitName', headerName: t('cases.leadUnit'), flex: 0.7, minWidth: 110, sortable: false },
    {
      field: 'receivedAt',
      headerName: t('cases.receivedAt'),
      width: 142,
      valueFormatter: (at: string) => formatInstant(at),
    },
    {
      field: 'dueAt',
      headerName: t('cases.dueAt'),
      width: 200,
      display: 'flex',
      renderCell: ({ row }) => <DeadlineText dueAt={row.dueAt} card={row.card} isEstimated={row.isDueEstimated} />,
    },
  ];
}
