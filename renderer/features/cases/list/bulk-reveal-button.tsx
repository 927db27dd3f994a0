import { Alert, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_REVEALED } from '#shared/ipc/commands/reveal';
import { useNotices } from '../../../components/notice-provider';
import { SecondPersonDialog } from '../../../components/second-person-dialog';
import { useSession } from '../../../components/session-context';
import { sendCommand } from '../../../lib/command';
import { useChange } from '../../../lib/use-command';
import type { ListToExport } from './export-button';

const LONGEST_REASON = 100;

/** Takes the list away with full data: says what that means, asks why, and asks for a second person. */
export function BulkRevealButton({ filter, sort, total }: ListToExport) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const exporting = useChange('reveal.exportCases', ['reveal.count', 'reveal.list']);
  if (!may('reveal.exportCases')) return null;
  const isTooMany = total > MOST_REVEALED;
  const close = () => {
    setAsking(false);
    setReason('');
    exporting.reset();
  };
  const openFolder = () => void sendCommand('paper.showExports', {}).catch(notices.failed);
  const done = ({ fileName }: { readonly fileName: string }) => {
    notices.done(t('common.exportedTo', { fileName }), { label: t('common.openFolder'), run: openFolder });
    close();
  };
  return (
    <>
      <Button disabled={total === 0} onClick={() => setAsking(true)}>
        {t('reveals.inBulk')}
      </Button>
      {isAsking && (
        <SecondPersonDialog
          title={t('reveals.inBulk')}
          text={t('reveals.inBulkText', { count: total })}
          submitLabel={t('reveals.inBulk')}
          error={exporting.error}
          isPending={exporting.isPending}
          isBlocked={isTooMany || reason.trim() === ''}
          onConfirm={(second) => exporting.mutate({ filter, sort, reason, second }, { onSuccess: done })}
          onClose={close}
        >
          {isTooMany && <Alert severity="warning">{t('reveals.inBulkTooMany', { most: MOST_REVEALED })}</Alert>}
          <TextField
            label={t('reveals.reason')}
            value={reason}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: LONGEST_REASON } }}
          />
        </SecondPersonDialog>
      )}
    </>
  );
}
