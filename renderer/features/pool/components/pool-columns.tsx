import { Box } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { DeadlineText } from '../../../components/deadline-text';
import { ReturnChip } from '../../../components/return-chip';
import { formatInstant } from '../../../lib/format';

function SubjectCell({ row, t }: { readonly row: CaseRow; readonly t: TFunction }) {
  return (
    <Box component="span" title={row.subject} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {row.urgency !== 'ordinary' && (
        <Box component="strong" sx={{ color: 'error.main', mr: 0.75 }}>
          {t(`words.urgency.${row.urgency}`)}
        </Box>
      )}
      {row.returnCount > 0 && (
        <Box component="span" sx={{ mr: 0.75, verticalAlign: 'text-bottom' }}>
          <ReturnChip count={row.returnCount} />
        </Box>
      )}
      {row.heldFor !== null && (
        <Box component="strong" sx={{ color: 'warning.dark', mr: 0.75 }}>
          {t('funding.held')}
        </Box>
      )}
      {row.subject}
    </Box>
  );
}

/** Columns of the pool: enough to decide where a case goes without opening it; English words take more room. */
export function poolColumns(t: TFunction, language: string): readonly GridColDef<CaseRow>[] {
  const isEnglish = language === 'en-US';
  return [
    { field: 'number', headerName: t('cases.number'), width: 214 },
    {
      field: 'kind',
      headerName: t('cases.kind'),
      width: isEnglish ? 106 : 92,
      sortable: false,
      valueFormatter: (kind: CaseRow['kind']) => t(`words.caseKind.${kind}`),
    },
    {
      field: 'subject',
      headerName: t('cases.subject'),
      flex: 1.2,
      minWidth: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <SubjectCell row={row} t={t} />,
    },
    { field: 'content', headerName: t('cases.content'), flex: 1, minWidth: 100, sortable: false },
    { field: 'applicantName', headerName: t('cases.applicant'), width: isEnglish ? 92 : 84, sortable: false },
    { field: 'communityName', headerName: t('cases.community'), width: 106, sortable: false },
    {
      field: 'receivedAt',
      headerName: t('cases.receivedAt'),
      width: 142,
      valueFormatter: (at: string) => formatInstant(at),
    },
    {
      field: 'dueAt',
      headerName: t('cases.dueAt'),
      width: isEnglish ? 236 : 196,
      display: 'flex',
      renderCell: ({ row }) =>
        row.dueAt === null && row.suspendedAt === null ? (
          t('cases.noDeadline')
        ) : (
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
