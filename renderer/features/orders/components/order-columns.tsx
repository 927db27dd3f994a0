import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import type { OrderRow } from '#shared/ipc/commands/order';
import { DeadlineText } from '../../../components/deadline-text';
import { OrderStatusChip } from '../../../components/state-chips';
import { SupervisionMark } from '../../../components/supervision-mark';
import { formatInstant } from '../../../lib/format';

const plain = (
  field: string,
  headerName: string,
  read: (row: OrderRow) => string,
  size: Partial<GridColDef<OrderRow>>,
): GridColDef<OrderRow> => ({
  field,
  headerName,
  sortable: false,
  valueGetter: (_value, row) => read(row),
  ...size,
});

/** Columns of 我的工单: the order first, then the case it belongs to; English words take more room. */
export function orderColumns(t: TFunction, language: string): readonly GridColDef<OrderRow>[] {
  const isEnglish = language === 'en-US';
  return [
    {
      ...plain('status', t('orders.status'), ({ order }) => order.status, { width: isEnglish ? 140 : 116 }),
      display: 'flex',
      renderCell: ({ row }) => (
        <>
          <OrderStatusChip status={row.order.status} />
          <SupervisionMark mark={row.order.supervision} />
        </>
      ),
    },
    plain('role', t('orders.part'), ({ order }) => t(`words.orderRole.${order.role}`), { width: isEnglish ? 104 : 96 }),
    plain(
      'number',
      t('orders.number'),
      ({ case: of, order: { caseCount: count } }) =>
        count > 1 ? t('together.order.numberOfMany', { number: of.number, count }) : of.number,
      { width: isEnglish ? 276 : 262 },
    ),
    plain('subject', t('orders.subject'), ({ case: of }) => of.subject, { flex: 1, minWidth: 90 }),
    plain('applicantName', t('orders.applicant'), ({ case: of }) => of.applicantName, { width: isEnglish ? 92 : 84 }),
    plain(
      'unitName',
      t('orders.unit'),
      ({ order }) => (order.accountName === '' ? order.unitName : `${order.unitName} · ${order.accountName}`),
      { flex: 0.7, minWidth: 80 },
    ),
    plain('dispatchedAt', t('orders.dispatchedAt'), ({ order }) => formatInstant(order.dispatchedAt), {
      width: 142,
      sortable: true,
    }),
    {
      ...plain('dueAt', t('orders.dueAt'), ({ order }) => order.dueAt ?? '', {
        width: isEnglish ? 226 : 196,
        sortable: true,
      }),
      display: 'flex',
      renderCell: ({ row: { order } }) =>
        order.dueAt === null ? t('orders.noDeadline') : <DeadlineText dueAt={order.dueAt} card={order.card} />,
    },
  ];
}
