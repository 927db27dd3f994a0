import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { openDisplay } from '../../build/runtime/display.mjs';
import { electronArguments } from '../../build/runtime/electron-arguments.mjs';
import type { PdfOptions } from '../../electron/printing/paper-renderer';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const time = { timeout: 90_000, killSignal: 'SIGKILL' } as const;

/** A document to be drawn by the real Electron. */
export interface PdfJob {
  readonly html: string;
  readonly options: PdfOptions;
}

/** Built within the project, so that the program finds its fonts where it will find them when it is installed. */
async function buildEntry(): Promise<string> {
  const folder = join(root, 'node_modules/.cache', `streetdesk-electron-pdf-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, 'tests/helpers/electron-pdf-entry.ts'),
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'entry.mjs' } },
    },
  });
  return folder;
}

/** Draws documents with the program's own adapter in a real Electron; the PDFs come in the order of the jobs. */
export async function drawInElectron(jobs: readonly PdfJob[]): Promise<readonly Buffer[]> {
  const entry = await buildEntry();
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-pdf-'));
  const display = await openDisplay({ log: () => undefined });
  try {
    const targets = jobs.map((_, at) => join(folder, `${at}.pdf`));
    const jobFile = join(folder, 'jobs.json');
    await writeFile(jobFile, JSON.stringify(jobs.map((job, at) => ({ ...job, target: targets[at] }))));
    const electron = createRequire(import.meta.url)('electron') as string;
    const environment = {
      ...display.environment,
      STREETDESK_TEST_JOBS: jobFile,
      STREETDESK_TEST_PROFILE: join(folder, 'profile'),
    };
    await run(electron, electronArguments([join(entry, 'entry.mjs')]), { ...time, env: environment });
    return await Promise.all(targets.map((target) => readFile(target)));
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true });
    await rm(entry, { recursive: true, force: true });
  }
}

async function withPdf<T>(pdf: Buffer, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-read-'));
  try {
    await writeFile(join(folder, 'read.pdf'), pdf);
    return await work(join(folder, 'read.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF as pdftotext reads it, with all white space taken out (lines break anywhere). */
export async function readPdfText(pdf: Buffer): Promise<string> {
  return withPdf(pdf, async (path) => (await run('pdftotext', [path, '-'], time)).stdout.replace(/\s+/g, ''));
}

/** What pdfinfo says of a PDF: pages, size of the sheet in points, title. */
export async function readPdfInfo(pdf: Buffer): Promise<ReadonlyMap<string, string>> {
  const answer = await withPdf(pdf, async (path) => (await run('pdfinfo', [path], time)).stdout);
  return new Map(
    answer
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The fonts of a PDF as pdffonts lists them. */
export async function readPdfFonts(pdf: Buffer): Promise<string> {
  return withPdf(pdf, async (path) => (await run('pdffonts', [path], time)).stdout);
}
