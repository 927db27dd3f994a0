import { Box, Button } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import type { SupervisionProposal, SupervisionView } from '#shared/ipc/commands/supervision';
import { SupervisionChip } from '../../components/supervision-chip';
import { formatDay } from '../../lib/format';

type Size = { readonly width: number } | { readonly flex: number; readonly minWidth: number };

function plain<R extends { readonly caseId: string }>(
  field: string,
  headerName: string,
  read: (row: R) => string,
  size: Size,
): GridColDef<R> {
  return { field, headerName, sortable: false, valueGetter: (_value, row) => read(row), ...size };
}

/** Columns of the supervisions. */
export function supervisionColumns(t: TFunction): readonly GridColDef<SupervisionView>[] {
  const head = (
    name: 'status' | 'number' | 'subject' | 'unit' | 'question' | 'origin' | 'dueDay' | 'askedBy' | 'answeredBy',
  ) => t(`supervision.column.${name}`);
  const unit = (row: { readonly unitName: string }) => (row.unitName === '' ? t('supervision.centre') : row.unitName);
  return [
    {
      ...plain<SupervisionView>('status', head('status'), ({ status }) => status, { width: 128 }),
      display: 'flex',
      renderCell: ({ row }) => <SupervisionChip status={row.status} isLate={row.isLate} />,
    },
    {
      ...plain<SupervisionView>('dueDay', head('dueDay'), ({ dueDay }) => dueDay, { width: 112 }),
      renderCell: ({ row }) => (
        <Box component="span" sx={row.isLate ? { color: 'error.main', fontWeight: 600 } : {}}>
          {row.dueDay}
        </Box>
      ),
    },
    plain<SupervisionView>('unitName', head('unit'), unit, { width: 130 }),
    plain<SupervisionView>('question', head('question'), ({ question }) => question, { flex: 1.4, minWidth: 140 }),
    plain<SupervisionView>('origin', head('origin'), ({ origin }) => t(`supervision.origin.${origin}`), { width: 150 }),
    plain<SupervisionView>('caseNumber', head('number'), ({ caseNumber }) => caseNumber, { width: 214 }),
    plain<SupervisionView>('subject', head('subject'), ({ subject }) => subject, { flex: 1, minWidth: 100 }),
    plain<SupervisionView>('askedByName', head('askedBy'), ({ askedByName }) => askedByName, { width: 90 }),
    plain<SupervisionView>('answeredByName', head('answeredBy'), ({ answeredByName }) => answeredByName, { width: 90 }),
  ];
}

/** Columns of what should be supervised, each with its act. */
export function proposalColumns(
  t: TFunction,
  onPress: (row: SupervisionProposal) => void,
): readonly GridColDef<SupervisionProposal>[] {
  const unit = ({ unitName }: SupervisionProposal) => (unitName === '' ? t('supervision.centre') : unitName);
  return [
    plain<SupervisionProposal>(
      'origin',
      t('supervision.column.origin'),
      ({ origin }) => t(`supervision.origin.${origin}`),
      { width: 170 },
    ),
    plain<SupervisionProposal>('unitName', t('supervision.column.unit'), unit, { width: 150 }),
    plain<SupervisionProposal>('dueAt', t('supervision.column.since'), ({ dueAt }) => formatDay(dueAt), { width: 120 }),
    plain<SupervisionProposal>('caseNumber', t('supervision.column.number'), ({ caseNumber }) => caseNumber, {
      width: 214,
    }),
    plain<SupervisionProposal>('subject', t('supervision.column.subject'), ({ subject }) => subject, {
      flex: 1,
      minWidth: 140,
    }),
    {
      ...plain<SupervisionProposal>('acts', t('supervision.column.acts'), () => '', { width: 110 }),
      display: 'flex',
      renderCell: ({ row }) => (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('supervision.pressOn', { unit: `${unit(row)} ${row.caseNumber}` })}
          onClick={(event) => {
            event.stopPropagation();
            onPress(row);
          }}
        >
          {t('supervision.press')}
        </Button>
      ),
    },
  ];
}
