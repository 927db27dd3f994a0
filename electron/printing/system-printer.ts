import { createCupsPrinter } from './cups-printer';
import type { PaperPrinter } from './paper-printer';

/** The printers of the system this runs on. */
export async function createSystemPrinter(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Promise<PaperPrinter> {
  if (platform !== 'win32') return createCupsPrinter(environment);
  const { createWindowsPrinter } = await import('./windows-printer');
  return createWindowsPrinter();
}
