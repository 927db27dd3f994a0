import { Alert, Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatYuan } from '#shared/domain/money/amount';
import type { FundingRow } from '#shared/ipc/commands/funding-views';
import { ServerGrid } from '../../../components/server-grid';
import { useSession } from '../../../components/session-context';
import { useCommandQuery } from '../../../lib/use-command';
import { useFailureText } from '../../../lib/use-failure-text';
import type { ChangeFunding, FundingAddress } from '../use-funding-address';
import { ledgerColumns } from './ledger-columns';
import { LedgerFilters } from './ledger-filters';

const NO_ROWS: readonly FundingRow[] = [];

/** What orders brought, with the sums of all that is found; a row opens its case. */
export function Ledger({ filter, change }: { readonly filter: FundingAddress; readonly change: ChangeFunding }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { session } = useSession();
  const failureText = useFailureText();
  const { text, month, unitId, state, sortBy, direction, page, pageSize } = filter;
  const asked = { filter: { text, month, unitId, state }, sort: { by: sortBy, direction } };
  const ledger = useCommandQuery('funding.list', { ...asked, page, pageSize }, { keepPrevious: true });
  const columns = useMemo(() => ledgerColumns(t, i18n.language), [t, i18n.language]);
  const total = ledger.data?.total ?? 0;
  const sums = { sent: formatYuan(ledger.data?.sentFen ?? 0), confirmed: formatYuan(ledger.data?.confirmedFen ?? 0) };
  const emptyText = t(session.role === 'handler' ? 'funding.emptyHandler' : 'funding.empty');
  return (
    <>
      <LedgerFilters filter={filter} change={change} asked={asked} isEmpty={total === 0} />
      {ledger.error !== null && <Alert severity="error">{failureText(ledger.error)}</Alert>}
      <ServerGrid
        label={t('funding.list')}
        rows={ledger.data?.rows ?? NO_ROWS}
        total={total}
        columns={columns}
        isLoading={ledger.isFetching}
        page={page}
        pageSize={pageSize}
        sort={{ by: sortBy, direction }}
        emptyText={ledger.error === null ? emptyText : ''}
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={(by, next) => change({ sortBy: by, direction: next, page: '' })}
        onOpen={(row) => void navigate(`/cases/${row.caseId}?order=${row.orderId}`)}
      />
      <Box sx={{ display: 'flex', gap: 2, pt: 0.5 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {t('funding.keys')}
        </Typography>
        <Typography variant="body2" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {`${t('funding.count', { count: total })} · ${t('funding.sums', sums)}`}
        </Typography>
      </Box>
    </>
  );
}
