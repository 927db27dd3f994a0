import { Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFile } from '#shared/ipc/commands/paper';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { BusyButton } from '../../../components/busy-button';
import { useNotices } from '../../../components/notice-provider';
import { useSession } from '../../../components/session-context';
import { sendCommand } from '../../../lib/command';
import { useExportPdf, useExportXlsx, useGenerateSummary } from '../api/queries';
import { PrintDialog } from '../dialogs/print-dialog';
import { SignDialog } from '../dialogs/sign-dialog';
import { UnlockDialog } from '../dialogs/unlock-dialog';

/** Says where a file went, with the way to it. */
function useSavedNotice(): (file: SavedFile) => void {
  const { t } = useTranslation();
  const notices = useNotices();
  const openFolder = () => void sendCommand('paper.showExports', {}).catch((error: unknown) => notices.failed(error));
  return ({ fileName }) =>
    notices.done(t('common.exportedTo', { fileName }), { label: t('common.openFolder'), run: openFolder });
}

/** Makes the month, or makes it again until it is signed. */
export function GenerateButton(props: {
  readonly unitId: string;
  readonly month: string;
  readonly summary: SummaryView | null;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const generate = useGenerateSummary();
  const { unitId, month, summary } = props;
  return (
    <BusyButton
      variant={summary === null ? 'contained' : 'outlined'}
      disabled={summary?.status === 'signed'}
      loading={generate.isPending}
      onClick={() =>
        generate.mutate(
          { unitId, month },
          { onSuccess: () => notices.done(t('summary.generated')), onError: (error) => notices.failed(error) },
        )
      }
    >
      {t('summary.generate')}
    </BusyButton>
  );
}

/** Prints, exports and signs a month that is there. */
export function SummaryActions({
  summary,
  monthName,
}: {
  readonly summary: SummaryView | null;
  readonly monthName: string;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const saved = useSavedNotice();
  const [dialog, setDialog] = useState<'print' | 'sign' | 'unlock' | null>(null);
  const pdf = useExportPdf();
  const xlsx = useExportXlsx();
  const id = summary?.id ?? '';
  const outcome = { onSuccess: saved, onError: (error: unknown) => notices.failed(error) };
  const printButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setDialog(null);
    // After signing the button that opened the dialog is shut; the next thing to do is to print.
    window.setTimeout(() => {
      if (document.activeElement === document.body) printButton.current?.focus();
    });
  };
  return (
    <>
      <Button ref={printButton} variant="outlined" disabled={summary === null} onClick={() => setDialog('print')}>
        {t('summary.print')}
      </Button>
      <BusyButton
        variant="outlined"
        disabled={summary === null}
        loading={pdf.isPending}
        onClick={() => pdf.mutate({ summaryId: id }, outcome)}
      >
        {t('summary.exportPdf')}
      </BusyButton>
      <BusyButton
        variant="outlined"
        disabled={summary === null}
        loading={xlsx.isPending}
        onClick={() => xlsx.mutate({ summaryId: id }, outcome)}
      >
        {t('summary.exportXlsx')}
      </BusyButton>
      {may('summary.unlock') && summary?.status === 'signed' && (
        <Button color="error" onClick={() => setDialog('unlock')}>
          {t('summary.unlock')}
        </Button>
      )}
      {may('summary.sign') && summary?.status !== 'signed' && (
        <Button
          variant="contained"
          color="error"
          disabled={summary?.signing !== 'ready'}
          onClick={() => setDialog('sign')}
        >
          {t('summary.sign')}
        </Button>
      )}
      {dialog === 'print' && summary !== null && <PrintDialog summary={summary} onClose={close} />}
      {dialog === 'sign' && summary !== null && <SignDialog summary={summary} monthName={monthName} onClose={close} />}
      {dialog === 'unlock' && summary !== null && (
        <UnlockDialog summary={summary} monthName={monthName} onClose={close} />
      )}
    </>
  );
}
