import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { bindEveryPage } from '../../electron/app/page-window';
import { declareProtocol } from '../../electron/app/protocol';
import { createElectronPaperRenderer } from '../../electron/printing/electron-paper-renderer';
import type { PdfOptions } from '../../electron/printing/paper-renderer';

interface Job {
  readonly html: string;
  readonly options: PdfOptions;
  readonly target: string;
}

/** A program that draws the documents of the job file named last, all asked for at once, and ends. */
async function drawAll(jobs: readonly Job[]): Promise<void> {
  const renderer = createElectronPaperRenderer();
  await Promise.all(
    jobs.map(async ({ html, options, target }) => writeFile(target, await renderer.toPdf(html, options))),
  );
}

declareProtocol();
bindEveryPage();
app.setPath('userData', process.env.STREETDESK_TEST_PROFILE ?? '');
app.on('window-all-closed', () => undefined);
app
  .whenReady()
  .then(async () => drawAll(JSON.parse(await readFile(process.env.STREETDESK_TEST_JOBS ?? '', 'utf8'))))
  .then(() => app.exit(0))
  .catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
