import { Box, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { ClockRow } from '#shared/ipc/commands/warning';
import { Panel } from '../../../components/panel';
import { CardChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';
import { useCommandQuery } from '../../../lib/use-command';
import { DeadlineDialog } from './deadline-dialog';
import { GivenCards } from './given-cards';

const DAY_MINUTES = 24 * 60;

function useLeft(): (clock: ClockRow) => string {
  const { t } = useTranslation();
  return ({ card, daysLeft, minutesLeft }) => {
    if (minutesLeft === null) return t('warnings.suspended');
    if (minutesLeft < 0) return card === 'red' ? t('warnings.overdue') : t('warnings.over');
    if (daysLeft > 0 && minutesLeft > DAY_MINUTES) return t('warnings.daysLeft', { count: daysLeft });
    const hours = Math.floor(minutesLeft / 60);
    const minutes = minutesLeft % 60;
    return hours === 0 ? t('warnings.minutesLeft', { minutes }) : t('warnings.hoursLeft', { hours, minutes });
  };
}

/** The clocks of a case that run, and the cards that were given (时限). */
export function ClocksPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const left = useLeft();
  const { data } = useCommandQuery('warning.ofCase', { caseId: view.id });
  const [isUnfolded, setUnfolded] = useState(false);
  if (data === undefined || (data.clocks.length === 0 && data.cards.length === 0)) return null;
  return (
    <Panel title={t('warnings.clocks')}>
      {data.clocks.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('warnings.noClocks')}
        </Typography>
      )}
      {data.clocks.map((clock) => (
        <Box key={`${clock.kind} ${clock.orderId ?? ''}`} sx={{ py: 0.5 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
            <Typography variant="body2" sx={{ fontWeight: 500 }}>
              {t('warnings.clockOf', {
                kind: t(`words.clock.${clock.kind}`),
                unit: clock.receiverName || t('warnings.coordinators'),
              })}
            </Typography>
            <CardChip card={clock.card} />
            {clock.kind === 'decision' && (
              <Link component="button" type="button" variant="body2" onClick={() => setUnfolded(true)}>
                {t('warnings.explain')}
              </Link>
            )}
          </Box>
          <Typography variant="body2" color="textSecondary">
            {clock.dueAt !== null && `${t('warnings.clockDue', { at: formatInstant(clock.dueAt) })} · `}
            {left(clock)}
            {clock.isEstimated && ` · ${t('warnings.estimated')}`}
          </Typography>
        </Box>
      ))}
      {data.cards.length > 0 && <GivenCards cards={data.cards} />}
      {isUnfolded && (
        <DeadlineDialog caseId={view.id} isClosed={view.closedAt !== null} onClose={() => setUnfolded(false)} />
      )}
    </Panel>
  );
}
