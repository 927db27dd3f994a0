import type { Printer } from '#shared/ipc/commands/paper';
import { CommandError } from '../database/errors';

/** What is handed to a printer. */
export interface PrintJob {
  /** Name of the printer; "" is the system's default. */
  readonly printer: string;
  readonly copies: number;
  /** Shown in the print queue. */
  readonly title: string;
}

/** The system's printers. "Printed" means handed over to the system's queue: no system says more. */
export interface PaperPrinter {
  /** Empty where no printer is set up or the system's print service does not run. */
  list(): Promise<readonly Printer[]>;
  /**
   * Answers with the printer's name. Fails with `printer-missing` when the printer is not there, with `printer-stopped` where the system knows that it does
   * not print, with `print-failed` when the queue refuses it.
   */
  print(pdf: Buffer, job: PrintJob): Promise<string>;
}

/**
 * The printer that a job goes to: the one named, else the system's default, else the only one there is.
 * Fails with `printer-missing` where that leaves none.
 */
export function choosePrinter(printers: readonly Printer[], wanted: string): string {
  const isOnly = printers.length === 1;
  const found = printers.find(({ name, isDefault }) => (wanted === '' ? isDefault || isOnly : name === wanted));
  if (found === undefined) throw new CommandError('printer-missing', { printer: wanted });
  return found.name;
}
