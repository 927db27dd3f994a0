import { Alert, Box, Button, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { WarningRow } from '#shared/ipc/commands/warning';
import { CardDialog } from '../../components/card-dialog';
import { useNotices } from '../../components/notice-provider';
import { PageHeader } from '../../components/page-header';
import { ServerGrid } from '../../components/server-grid';
import { useSession } from '../../components/session-context';
import { countNote } from '../../lib/count-note';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { useWarningsAddress, type WarningsAddress } from './use-warnings-address';
import { warningColumns } from './warning-columns';
import { WarningFilters } from './warning-filters';

const NO_ROWS: readonly WarningRow[] = [];

function questionOf({ text, colour, kind, state, unitId, whose, sortBy, direction }: WarningsAddress) {
  const filter = { text, colour, kind, state: state === 'all' ? null : state, unitId, isMine: whose === 'mine' };
  return { filter, sort: { by: sortBy, direction } };
}

/** The cards (预警): what turned yellow or red, for whom, and what was said to it. */
export function WarningsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const navigate = useNavigate();
  const notices = useNotices();
  const failureText = useFailureText();
  const [address, change] = useWarningsAddress();
  const { page, pageSize, sortBy, direction } = address;
  const question = questionOf(address);
  const cards = useCommandQuery('warning.list', { ...question, page, pageSize }, { keepPrevious: true });
  const takeAway = useChange('warning.export');
  const [open, setOpen] = useState<WarningRow | null>(null);
  const columns = useMemo(() => warningColumns(t, setOpen), [t]);
  const isUnfiltered =
    [address.colour, address.kind, address.unitId].every((each) => each === null) && address.text === '';
  const save = () =>
    takeAway.mutate(question, {
      onSuccess: ({ fileName }) => notices.done(t('common.exportedTo', { fileName })),
      onError: notices.failed,
    });
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        title={t('warnings.title')}
        note={countNote(t, cards.data?.total ?? 0, (count) => t('warnings.count', { count }))}
      >
        {may('warning.export') && (
          <Button loading={takeAway.isPending} onClick={save}>
            {t('common.export')}
          </Button>
        )}
      </PageHeader>
      <WarningFilters address={address} onChange={change} />
      {cards.error !== null && <Alert severity="error">{failureText(cards.error)}</Alert>}
      <ServerGrid
        label={t('warnings.list')}
        rows={cards.data?.rows ?? NO_ROWS}
        total={cards.data?.total ?? 0}
        columns={columns}
        isLoading={cards.isFetching}
        page={page}
        pageSize={pageSize}
        sort={{ by: sortBy, direction }}
        emptyText={cards.error === null ? t(isUnfiltered ? 'warnings.empty' : 'warnings.emptyFiltered') : ''}
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={(by, next) => change({ sortBy: by, direction: next, page: '' })}
        onOpen={({ caseId, orderId }) =>
          void navigate(`/cases/${caseId}${orderId === null ? '' : `?order=${orderId}`}`)
        }
      />
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('warnings.keys')}
      </Typography>
      {open !== null && <CardDialog row={open} onClose={() => setOpen(null)} />}
    </Box>
  );
}
