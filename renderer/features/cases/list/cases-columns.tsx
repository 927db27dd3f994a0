import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { DeadlineText } from '../../../components/deadline-text';
import { CaseStatusChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';

/** Columns of 办件查询; English words take more room. */
export function casesColumns(t: TFunction, language: string): readonly GridColDef<CaseRow>[] {
  const isEnglish = language === 'en-US';
  return [
    { field: 'number', headerName: t('cases.number'), width: 214 },
    {
      field: 'status',
      headerName: t('cases.status'),
      width: isEnglish ? 142 : 92,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <CaseStatusChip status={row.status} />,
    },
    {
      field: 'kind',
      headerName: t('cases.kind'),
      width: isEnglish ? 128 : 92,
      sortable: false,
      valueFormatter: (kind: CaseRow['kind']) => t(`words.caseKind.${kind}`),
    },
    { field: 'applicantName', headerName: t('cases.applicant'), width: isEnglish ? 92 : 84, sortable: false },
    {
      field: 'subject',
      headerName: t('cases.subject'),
      flex: 1,
      minWidth: 90,
      sortable: false,
      valueGetter: (subject: string, row) =>
        row.mergedInto === null
          ? subject
          : `${t('together.row.leadsTo', { number: row.mergedInto.number })} · ${subject}`,
    },
    { field: 'leadUnitName', headerName: t('cases.leadUnit'), flex: 0.7, minWidth: 70, sortable: false },
    {
      field: 'receivedAt',
      headerName: t('cases.receivedAt'),
      width: 142,
      valueFormatter: (at: string) => formatInstant(at),
    },
    {
      field: 'dueAt',
      headerName: t('cases.dueAt'),
      width: isEnglish ? 226 : 196,
      display: 'flex',
      renderCell: ({ row }) => (
        <DeadlineText
          dueAt={row.dueAt}
          suspendedAt={row.suspendedAt}
          card={row.card}
          isEstimated={row.isDueEstimated}
        />
      ),
    },
  ];
}
