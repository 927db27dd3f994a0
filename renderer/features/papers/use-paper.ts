import { useEffect, useState } from 'react';
import type { PaperView } from '#shared/ipc/commands/case-views';
import type { PAPER_SIZES } from '#shared/ipc/commands/paper';
import { useChange, useCommandQuery } from '../../lib/use-command';

type PaperSize = (typeof PAPER_SIZES)[number];

/** What the dialog asks and sends about one paper: its look, where and how it is printed or saved. */
export function usePaper(paper: PaperView) {
  const settings = useCommandQuery('setting.get', {});
  const printers = useCommandQuery('paper.listPrinters', {});
  const [chosenSize, setSize] = useState<PaperSize | null>(null);
  const [chosenPrinter, setPrinter] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const size = chosenSize ?? settings.data?.paperSize ?? 'A4';
  const preview = useCommandQuery('paper.preview', { paperId: paper.id, size }, { enabled: !settings.isPending });
  const print = useChange('paper.print', ['case.get', 'paper.preview']);
  const save = useChange('paper.savePdf');
  const names = printers.data?.map((printer) => printer.name) ?? [];
  const usual = [settings.data?.printerName, printers.data?.find((printer) => printer.isDefault)?.name];
  const printer = chosenPrinter ?? usual.find((name) => name !== undefined && names.includes(name)) ?? names[0] ?? '';

  const [printCount, setPrintCount] = useState(paper.printCount);
  const printed = print.data?.printCount;
  // Kept when the answer is put away for the next one.
  useEffect(() => {
    if (printed !== undefined) setPrintCount(printed);
  }, [printed]);
  const { refetch } = preview;
  // A paper that was printed since carries its mark: what is shown is asked for anew.
  useEffect(() => void (settings.isPending || refetch()), [refetch, settings.isPending]);
  return {
    size,
    setSize,
    printer,
    setPrinter,
    copies,
    setCopies,
    printers: printers.data ?? [],
    isWithoutPrinter: printers.data?.length === 0,
    preview,
    print,
    save,
    printCount,
    error: print.error ?? save.error ?? preview.error ?? printers.error,
  };
}
