import { getDefaultPrinter, getPrinters, print } from 'pdf-to-printer';
import { CommandError } from '../database/errors';
import { choosePrinter, type PaperPrinter } from './paper-printer';
import { withPrivateFile } from './private-file';

/** Printers of Windows, by the PDF tool that pdf-to-printer brings. It names a job after its file. */
export function createWindowsPrinter(): PaperPrinter {
  const list: PaperPrinter['list'] = async () => {
    const [printers, standard] = await Promise.all([
      getPrinters().catch(() => []),
      getDefaultPrinter().catch(() => null),
    ]);
    return printers.map(({ name }) => ({ name, description: '', isDefault: name === standard?.name }));
  };

  return {
    list,
    print: async (pdf, job) => {
      const printer = choosePrinter(await list(), job.printer);
      await withPrivateFile(pdf, 'paper.pdf', (path) =>
        print(path, { printer, copies: job.copies, silent: true, scale: 'noscale' }),
      ).catch((error: unknown) => {
        throw Object.assign(new CommandError('print-failed'), { cause: error });
      });
      return printer;
    },
  };
}
