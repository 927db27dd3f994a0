import { type BrowserWindow, type Session, session } from 'electron';
import { openPageWindow } from '../app/page-window';
import { pageNumberFooter } from './page-number-footer';
import { readFontFile } from './paper-fonts';
import type { PaperRenderer, PdfOptions } from './paper-renderer';

const ORIGIN = 'app://papers';
const TIME_LIMIT_MS = 20_000;

/** The documents that wait to be drawn, by their address. */
type Documents = Map<string, string>;

function headers(type: string): { readonly headers: Record<string, string> } {
  return { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } };
}

/** A session without network: it serves the waiting documents and the shipped font, and nothing else. */
function openPaperSession(documents: Documents): Session {
  const papers = session.fromPartition('papers', { cache: false });
  papers.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${ORIGIN}/`) }));
  papers.protocol.handle('app', async (request) => {
    const document = documents.get(request.url);
    if (document !== undefined) return new Response(document, headers('text/html; charset=utf-8'));
    const font = await readFontFile(new URL(request.url).pathname);
    if (font === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(font.body), headers(font.type));
  });
  return papers;
}

function openPaperWindow(papers: Session): BrowserWindow {
  return openPageWindow({
    show: false,
    webPreferences: { session: papers, devTools: false, backgroundThrottling: false },
  });
}

async function draw(window: BrowserWindow, address: string, options: PdfOptions): Promise<Buffer> {
  await window.loadURL(address);
  // A hidden page loads its fonts only when it is laid out.
  await window.webContents.executeJavaScript(
    `document.title = ${JSON.stringify(options.title)}; document.body.getBoundingClientRect(); document.fonts.ready.then(() => true)`,
  );
  return window.webContents.printToPDF({
    pageSize: options.size,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: options.hasPageNumbers === true,
    headerTemplate: '<span></span>',
    footerTemplate: pageNumberFooter(options.size),
  });
}

function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('paper not drawn in time')), TIME_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/**
 * Draws documents in one hidden window without preload, Node or network, one after the other. The window closes when
 * nothing waits, so that it never keeps the program open. `declareProtocol()` must have run before the program was ready.
 */
export function createElectronPaperRenderer(): PaperRenderer {
  const documents: Documents = new Map();
  let papers: Session | null = null;
  let window: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let serial = 0;

  const drawNext = async (html: string, options: PdfOptions): Promise<Buffer> => {
    serial += 1;
    const address = `${ORIGIN}/${serial}.html`;
    documents.set(address, html);
    papers ??= openPaperSession(documents);
    if (window === null || window.isDestroyed()) window = openPaperWindow(papers);
    try {
      return await withinLimit(draw(window, address, options));
    } catch (error) {
      window.destroy();
      throw error;
    } finally {
      documents.delete(address);
    }
  };

  return {
    toPdf: (html, options) => {
      const job = last.then(() => drawNext(html, options));
      const settled = job
        .catch(() => undefined)
        .then(() => {
          if (last === settled) window?.destroy();
        });
      last = settled;
      return job;
    },
  };
}
