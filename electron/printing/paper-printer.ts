import type { Printer } from '#shared/ipc/commands/paper';

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
  /** Fails with `printer-missing` when the printer is not there, with `print-failed` when the queue refuses it. */
  print(pdf: Buffer, job: PrintJob): Promise<void>;
}
