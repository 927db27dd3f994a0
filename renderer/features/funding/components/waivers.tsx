import { Alert, Box, Button, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { WAIVER_STATUSES } from '#shared/domain/money/funding';
import type { WaiverView } from '#shared/ipc/commands/funding-views';
import { ChoiceFilter } from '../../../components/choice-filter';
import { SearchBox } from '../../../components/search-box';
import { ServerGrid } from '../../../components/server-grid';
import { useSession } from '../../../components/session-context';
import { useCommandQuery } from '../../../lib/use-command';
import { useFailureText } from '../../../lib/use-failure-text';
import { GiveWaiverDialog } from '../dialogs/give-waiver-dialog';
import { type WaiverAct, WaiverDialog } from '../dialogs/waiver-dialog';
import type { ChangeFunding, FundingAddress } from '../use-funding-address';
import { waiverColumns } from './waiver-columns';

const NO_ROWS: readonly WaiverView[] = [];

/** Waivers: what a manager has to decide, what he gave in advance, and what became of the others. */
export function Waivers({ filter, change }: { readonly filter: FundingAddress; readonly change: ChangeFunding }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { may } = useSession();
  const failureText = useFailureText();
  const [act, setAct] = useState<{ readonly act: WaiverAct; readonly waiver: WaiverView } | null>(null);
  const [isGiving, setGiving] = useState(false);
  const { text, page, pageSize } = filter;
  const status = filter.status === 'all' ? null : filter.status;
  const waivers = useCommandQuery('funding.listWaivers', { status, text, page, pageSize }, { keepPrevious: true });
  const mayDecide = may('funding.decideWaiver');
  const columns = useMemo(
    () => waiverColumns(t, mayDecide, (next, waiver) => setAct({ act: next, waiver })),
    [t, mayDecide],
  );
  const total = waivers.data?.total ?? 0;
  const isUnfiltered = status === 'asked' && text === '';
  return (
    <>
      <Box role="search" sx={{ display: 'flex', gap: 1.5, mb: 1.5, pt: 0.75, alignItems: 'center' }}>
        <SearchBox
          label={t('funding.search')}
          placeholder={t('funding.waiver.searchHint')}
          text={text}
          width={320}
          onSearch={(words) => change({ text: words, page: '' })}
        />
        <Box sx={{ width: 140 }}>
          <ChoiceFilter
            label={t('funding.stateFilter')}
            value={status}
            options={WAIVER_STATUSES}
            nameOf={(each) => t(`funding.waiver.status.${each}`)}
            onChange={(next) => change({ status: next === '' ? 'all' : next, page: '' })}
          />
        </Box>
        <Typography color="textSecondary">{t('funding.waiver.count', { count: total })}</Typography>
        <Box sx={{ flex: 1 }} />
        {may('funding.grantWaiver') && (
          <Button variant="outlined" onClick={() => setGiving(true)}>
            {t('funding.waiver.give')}
          </Button>
        )}
      </Box>
      {waivers.error !== null && <Alert severity="error">{failureText(waivers.error)}</Alert>}
      <ServerGrid
        label={t('funding.waiver.list')}
        rows={waivers.data?.rows ?? NO_ROWS}
        total={total}
        columns={columns}
        isLoading={waivers.isFetching}
        page={page}
        pageSize={pageSize}
        sort={{ by: 'askedAt', direction: 'asc' }}
        emptyText={
          waivers.error === null ? t(isUnfiltered ? 'funding.waiver.empty' : 'funding.waiver.emptyFiltered') : ''
        }
        onPage={(next, size) => change({ page: String(next), pageSize: String(size) })}
        onSort={() => undefined}
        onOpen={({ caseId }) => caseId !== null && void navigate(`/cases/${caseId}`)}
      />
      {act !== null && <WaiverDialog {...act} onClose={() => setAct(null)} />}
      {isGiving && <GiveWaiverDialog onClose={() => setGiving(false)} />}
    </>
  );
}
