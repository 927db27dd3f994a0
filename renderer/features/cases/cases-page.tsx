import { Alert, Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { PageHeader } from '../../components/page-header';
import { ServerGrid } from '../../components/server-grid';
import { countNote } from '../../lib/count-note';
import { useFailureText } from '../../lib/use-failure-text';
import { useCaseList } from './api/queries';
import { BulkRevealButton } from './list/bulk-reveal-button';
import { casesColumns } from './list/cases-columns';
import { CasesFilters } from './list/cases-filters';
import { ExportButton } from './list/export-button';
import { useCasesAddress } from './list/use-cases-address';

const NO_ROWS: readonly CaseRow[] = [];

/** Finds cases by anything that is known of them (办件查询). */
export function CasesPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const { filter, sort, page, pageSize, change } = useCasesAddress();
  const cases = useCaseList({ filter, sort, page, pageSize });
  const columns = useMemo(() => casesColumns(t, i18n.language), [t, i18n.language]);
  const total = cases.data?.total ?? 0;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('cases.title')} note={countNote(t, total, (count) => t('cases.count', { count }))}>
        <BulkRevealButton filter={filter} sort={sort} total={total} />
        <ExportButton filter={filter} sort={sort} total={total} />
      </PageHeader>
      <CasesFilters filter={filter} change={change} />
      {cases.error !== null && <Alert severity="error">{failureText(cases.error)}</Alert>}
      <ServerGrid
        label={t('cases.list')}
        rows={cases.data?.rows ?? NO_ROWS}
        total={total}
        columns={columns}
        isLoading={cases.isFetching}
        page={page}
        pageSize={pageSize}
        sort={sort}
        emptyText={cases.error === null ? t('cases.empty') : ''}
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={(sortBy, direction) => change({ sortBy, direction, page: '' })}
        onOpen={(row) => void navigate(`/cases/${row.id}`)}
      />
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('cases.keys')}
      </Typography>
    </Box>
  );
}
