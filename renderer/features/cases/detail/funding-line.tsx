import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '#shared/domain/money/amount';
import type { FundingView } from '#shared/ipc/commands/funding-views';
import { FundingStateChip } from '../../../components/funding-state-chip';
import { formatDay, formatInstant } from '../../../lib/format';
import { ConfirmFundingDialog } from '../dialogs/confirm-funding-dialog';

/** What an order brought: amount, source and receipt, or the waiver; its unit confirms here. */
export function FundingLine({ funding, unitName }: { readonly funding: FundingView; readonly unitName: string }) {
  const { t } = useTranslation();
  const [isConfirming, setConfirming] = useState(false);
  const { amountFen, source, reason, managerName: manager, receivedFen } = funding;
  const words =
    funding.kind === 'funded'
      ? t('funding.line.funded', { amount: formatYuan(amountFen), source })
      : t('funding.line.waived', { reason, manager });
  const receipt =
    receivedFen === null
      ? ''
      : t('funding.line.received', {
          amount: formatYuan(receivedFen),
          name: funding.confirmedByName,
          at: formatInstant(funding.confirmedAt),
        });
  const isWaiting = funding.state === 'sent' || funding.state === 'overdue';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5, fontSize: '0.875rem' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('funding.line.label')}
      </Box>
      <span>{words}</span>
      {funding.kind === 'funded' && <FundingStateChip state={funding.state} />}
      {isWaiting && (
        <Box component="span" sx={{ color: funding.state === 'overdue' ? 'error.main' : 'text.secondary' }}>
          {t('funding.confirmBy', { day: formatDay(funding.confirmDueAt) })}
        </Box>
      )}
      {receipt !== '' && <span>{receipt}</span>}
      {funding.receivedNote !== '' && <span>{t('funding.line.note', { note: funding.receivedNote })}</span>}
      {funding.mayConfirm && (
        <Button size="small" variant="outlined" onClick={() => setConfirming(true)}>
          {t('funding.line.confirm')}
        </Button>
      )}
      {isConfirming && (
        <ConfirmFundingDialog funding={funding} unitName={unitName} onClose={() => setConfirming(false)} />
      )}
    </Box>
  );
}
