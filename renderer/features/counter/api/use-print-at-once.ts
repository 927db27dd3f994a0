import type { PaperView } from '#shared/ipc/commands/case-views';
import { useNotices } from '../../../components/notice-provider';
import { sendCommand } from '../../../lib/command';
import { useCommandQuery } from '../../../lib/use-command';

/** Prints a receipt without being asked where the office has set so. */
export function usePrintAtOnce(): (paper: PaperView | null) => void {
  const notices = useNotices();
  const settings = useCommandQuery('setting.get', {}).data;
  return (paper) => {
    if (paper?.type !== 'receipt' || settings?.isReceiptPrintedAtOnce !== true) return;
    const { paperSize: size, printerName: printer } = settings;
    sendCommand('paper.print', { paperId: paper.id, size, printer, copies: 1 }).catch((error: unknown) =>
      notices.failed(error),
    );
  };
}
