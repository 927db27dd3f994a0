import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageState } from '#shared/ipc/commands/storage';
import { ConfirmDialog } from '../components/confirm-dialog';
import { formatInstant } from '../lib/format';
import { useChange, useCommandQuery } from '../lib/use-command';

/** Says that this computer's clock is not believed; who may can say that it is right. */
export function ClockDoubted({ doubt }: { readonly doubt: NonNullable<StorageState['clockDoubt']> }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const session = useCommandQuery('session.current', {});
  const confirm = useChange('storage.confirmClock', ['storage.state']);
  const role = session.data?.isLocked === false ? session.data.role : null;
  const mayConfirm = role === 'administrator' || role === 'manager';
  const now = formatInstant(new Date().toISOString());
  return (
    <Alert
      severity="error"
      square
      action={
        mayConfirm && (
          <Button color="inherit" size="small" sx={{ whiteSpace: 'nowrap' }} onClick={() => setAsking(true)}>
            {t('storage.clockRight')}
          </Button>
        )
      }
    >
      {t(`storage.clockDoubts.${doubt.kind}`, { now, expected: formatInstant(doubt.expected) })}
      {isAsking && (
        <ConfirmDialog
          title={t('storage.clockRightTitle')}
          text={t('storage.clockRightText')}
          confirmLabel={t('storage.clockRight')}
          isBusy={confirm.isPending}
          onConfirm={() => confirm.mutate({}, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </Alert>
  );
}
