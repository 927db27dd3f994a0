import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import { formatYuan } from '#shared/domain/money/amount';
import type { FundingRow } from '#shared/ipc/commands/funding-views';
import { FundingStateChip } from '../../../components/funding-state-chip';
import { formatDay, formatInstant } from '../../../lib/format';

type Size = { readonly width: number } | { readonly flex: number; readonly minWidth: number };

const plain = (
  field: string,
  headerName: string,
  read: (row: FundingRow) => string,
  size: Size,
): GridColDef<FundingRow> => ({ field, headerName, sortable: false, valueGetter: (_value, row) => read(row), ...size });

const money = (fen: number | null) => (fen === null ? '' : formatYuan(fen));
const sourceOf = (row: FundingRow, t: TFunction) =>
  row.kind === 'funded' ? row.source : t('funding.waivedBy', { reason: row.reason, manager: row.managerName });

/** Columns of the ledger; amounts to the right. */
export function ledgerColumns(t: TFunction, language: string): readonly GridColDef<FundingRow>[] {
  const wide = language === 'en-US' ? 36 : 0;
  const right = { align: 'right', headerAlign: 'right' } as const;
  const noteOf = ({ receivedNote, state, confirmDueAt }: FundingRow) =>
    state === 'sent' || state === 'overdue' ? t('funding.confirmBy', { day: formatDay(confirmDueAt) }) : receivedNote;
  return [
    {
      ...plain('state', t('funding.column.state'), ({ state }) => state, { width: 116 + wide * 1.5 }),
      display: 'flex',
      renderCell: ({ row }) => <FundingStateChip state={row.state} />,
    },
    plain('unitName', t('funding.column.unit'), ({ unitName }) => unitName, { flex: 0.7, minWidth: 110 }),
    {
      ...plain(
        'amountFen',
        t('funding.column.amount'),
        ({ kind, amountFen }) => (kind === 'funded' ? money(amountFen) : '—'),
        { width: 140 },
      ),
      ...right,
      sortable: true,
    },
    plain('source', t('funding.column.source'), (row) => sourceOf(row, t), { flex: 1, minWidth: 120 }),
    {
      ...plain('receivedFen', t('funding.column.received'), (row) => money(row.receivedFen), { width: 140 }),
      ...right,
    },
    plain('note', t('funding.column.note'), noteOf, { flex: 0.8, minWidth: 120 }),
    {
      ...plain('sentAt', t('funding.column.sentAt'), ({ sentAt }) => formatInstant(sentAt), { width: 142 }),
      sortable: true,
    },
    plain('caseNumber', t('funding.column.number'), ({ caseNumber }) => caseNumber, { width: 228 }),
    plain('subject', t('funding.column.subject'), ({ subject }) => subject, { flex: 0.8, minWidth: 90 }),
  ];
}
