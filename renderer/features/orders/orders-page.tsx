import { Alert, Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OrderRow } from '#shared/ipc/commands/order';
import { PageHeader } from '../../components/page-header';
import { ServerGrid } from '../../components/server-grid';
import { countNote } from '../../lib/count-note';
import { useFailureText } from '../../lib/use-failure-text';
import { useMyOrders } from './api/use-my-orders';
import { orderColumns } from './components/order-columns';
import { OrderFilters } from './components/order-filters';
import { statusesOfTab } from './order-tabs';
import { useOrdersAddress } from './use-orders-address';

const NO_ROWS: readonly OrderRow[] = [];

/** The person's work orders (我的工单), what is due first on top. */
export function OrdersPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [filter, change] = useOrdersAddress();
  const { tab, text, card, sortBy, direction, page, pageSize } = filter;
  const orders = useMyOrders({ text, statuses: statusesOfTab(tab), card, sortBy, direction, page, pageSize });
  const columns = useMemo(() => orderColumns(t, i18n.language), [t, i18n.language]);
  const isUnfiltered = tab === 'open' && text === '' && card === null;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        title={t('orders.title')}
        note={countNote(t, orders.data?.total ?? 0, (count) => t('orders.count', { count }))}
      />
      <OrderFilters filter={filter} onChange={change} />
      {orders.error !== null && <Alert severity="error">{failureText(orders.error)}</Alert>}
      <ServerGrid
        label={t('orders.list')}
        rows={orders.data?.rows ?? NO_ROWS}
        total={orders.data?.total ?? 0}
        columns={columns}
        isLoading={orders.isFetching}
        page={page}
        pageSize={pageSize}
        sort={{ by: sortBy, direction }}
        emptyText={orders.error === null ? t(isUnfiltered ? 'orders.emptyOpen' : 'orders.emptyFiltered') : ''}
        getRowId={(row) => row.order.id}
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={(by, next) => change({ sortBy: by, direction: next, page: '' })}
        onOpen={(row) => void navigate(`/cases/${row.case.id}?order=${row.order.id}`)}
      />
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('orders.keys')}
      </Typography>
    </Box>
  );
}
