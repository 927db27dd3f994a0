import { execFileSync } from 'node:child_process';

/** The text of a PDF as pdftotext reads it, without the spaces and breaks that its layout makes. */
export function readPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
}
