import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { PageHeader } from '../../components/page-header';
import { ServerGrid } from '../../components/server-grid';
import { useSession } from '../../components/session-context';
import { TrialLink } from '../../components/trial-link';
import { countNote } from '../../lib/count-note';
import { useFailureText } from '../../lib/use-failure-text';
import { usePool } from './api/use-pool';
import { poolColumns } from './components/pool-columns';
import { PoolFilters } from './components/pool-filters';
import { useChosenRow } from './use-chosen-row';
import { usePoolAddress } from './use-pool-address';
import { toShared, useTickedRows } from './use-ticked-rows';

const NO_ROWS: readonly CaseRow[] = [];

/** The pool (待分派): cases that wait for somebody to say who handles them. */
export function PoolPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { session } = useSession();
  const failureText = useFailureText();
  const [filter, change] = usePoolAddress();
  const pool = usePool(filter);
  const rows = pool.data?.rows ?? NO_ROWS;
  const { chosen, onFocusCapture } = useChosenRow(rows);
  const columns = useMemo(() => poolColumns(t, i18n.language), [t, i18n.language]);
  const chosenId = chosen?.id;
  const { ticked, tickedRows, onTick } = useTickedRows(rows);
  const isUnfiltered = filter.text === '' && filter.kind === null && filter.hand === null;
  const emptyText = pool.error === null ? t(isUnfiltered ? 'cases.pool.empty' : 'cases.pool.emptyFiltered') : '';

  const dispatchTogether = ([first, ...others]: readonly CaseRow[]) => {
    if (first !== undefined) void navigate(`/cases/${first.id}?act=dispatch`, { state: others.map(toShared) });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || chosenId === undefined || session.isLocked) return;
      event.preventDefault();
      void navigate(`/cases/${chosenId}?act=dispatch`);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [chosenId, navigate, session.isLocked]);

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        title={t('cases.pool.title')}
        note={countNote(t, pool.data?.total ?? 0, (count) => t('cases.count', { count }))}
      >
        {chosen !== undefined && (
          <Typography component="span" variant="body2" color="textSecondary">
            {t('cases.pool.selected', { number: chosen.number })}
          </Typography>
        )}
        {tickedRows.length > 1 && (
          <Button variant="outlined" onClick={() => dispatchTogether(tickedRows)}>
            {t('together.pool.dispatchMany', { count: tickedRows.length })}
          </Button>
        )}
        <Button
          variant="contained"
          disabled={chosen === undefined}
          aria-keyshortcuts="F2"
          endIcon={<KeyMark />}
          onClick={() => void navigate(`/cases/${chosenId}?act=dispatch`)}
        >
          {t('cases.pool.dispatch')}
        </Button>
        <TrialLink />
      </PageHeader>
      <PoolFilters filter={filter} onChange={change} />
      {pool.error !== null && <Alert severity="error">{failureText(pool.error)}</Alert>}
      <Box
        onFocusCapture={onFocusCapture}
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'flex',
          ...(chosenId === undefined
            ? {}
            : {
                [`& .MuiDataGrid-row[data-id="${chosenId}"]`]: {
                  bgcolor: '#e3eaf4',
                  boxShadow: 'inset 3px 0 0 #1d4f91',
                },
              }),
        }}
      >
        <ServerGrid
          label={t('cases.pool.list')}
          rows={rows}
          ticked={ticked}
          onTick={onTick}
          total={pool.data?.total ?? 0}
          columns={columns}
          isLoading={pool.isFetching}
          page={filter.page}
          pageSize={filter.pageSize}
          sort={{ by: filter.sortBy, direction: filter.direction }}
          emptyText={emptyText}
          onPage={(page, pageSize) => change({ page: String(page), pageSize: String(pageSize) })}
          onSort={(sortBy, direction) => change({ sortBy, direction, page: '' })}
          onOpen={(row) => void navigate(`/cases/${row.id}`)}
        />
      </Box>
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('together.pool.keys')}
      </Typography>
    </Box>
  );
}

function KeyMark() {
  return (
    <Box component="span" aria-hidden sx={{ '&&': { fontSize: '0.75rem', opacity: 0.85 } }}>
      F2
    </Box>
  );
}
