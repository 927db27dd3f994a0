import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** Origin of our pages. An own scheme instead of file://, so that a page can reach nothing but what is served here. */
export const APP_ORIGIN = 'app://streetdesk';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Must run before the program is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The file of a folder that an address names, or null where it leads outside the folder or to no known type. */
export function resolveFile(folder: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'streetdesk') return null;
  const path = normalize(join(folder, decodeURIComponent(url.pathname)));
  return path.startsWith(folder + sep) && Object.hasOwn(TYPES, extname(path)) ? path : null;
}

/** Serves the window's files of one folder under app://streetdesk/. */
export function serveFolder(folder: string): void {
  protocol.handle('app', async (request) => {
    const path = resolveFile(folder, request.url);
    if (path === null) return new Response(null, { status: 404 });
    try {
      const body = await readFile(path);
      return new Response(new Uint8Array(body), { headers: { 'content-type': TYPES[extname(path)] ?? '' } });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
