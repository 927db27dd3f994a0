import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { useNotices } from '../../../components/notice-provider';
import { PdfView } from '../../../components/pdf-view';
import { formatInstant } from '../../../lib/format';
import { useCommandQuery } from '../../../lib/use-command';
import { useMonthName } from '../use-chosen-month';

const PAGE_WIDTH = 820;

/** The versions of the month that were signed and unlocked, each as it was. */
export function WithdrawnVersions({ summary }: { readonly summary: SummaryView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {summary.withdrawn.map(({ id, signedByName, signedAt, withdrawnAt, withdrawnByName, secondName, reason }) => (
        <Alert
          key={id}
          severity="warning"
          sx={{ py: 0 }}
          action={<Button onClick={() => setOpen(id)}>{t('summary.withdrawn.open')}</Button>}
        >
          {t('summary.withdrawn.line', {
            ...{ name: signedByName, signedAt: formatInstant(signedAt), by: withdrawnByName, second: secondName },
            ...{ at: formatInstant(withdrawnAt), reason },
          })}
        </Alert>
      ))}
      {open !== null && <WithdrawnDialog summary={summary} withdrawnId={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function WithdrawnDialog(props: {
  readonly summary: SummaryView;
  readonly withdrawnId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const nameMonth = useMonthName();
  const { summary, withdrawnId, onClose } = props;
  const preview = useCommandQuery('summary.preview', { summaryId: summary.id, withdrawnId });
  const title = t('summary.withdrawn.title', { month: nameMonth(summary.month) });
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-labelledby="withdrawn-title">
      <DialogTitle id="withdrawn-title">{title}</DialogTitle>
      <DialogContent>
        <PdfView
          base64={preview.data?.pdf ?? null}
          label={title}
          width={PAGE_WIDTH}
          height="calc(100vh - 260px)"
          onFailed={(failure) => notices.failed(failure)}
        />
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
