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

/**
 * What a page of ours may load and run: what is served here, nothing written into the page, nothing from elsewhere. The
 * widgets write their style sheets while they run, so styles alone may be inline; whatever they name is bound by the
 * other directives.
 */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:"],
  ...[
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
  ],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

function headersOf(path: string): Record<string, string> {
  const headers = { 'content-type': TYPES[extname(path)] ?? '', 'x-content-type-options': 'nosniff' };
  return extname(path) === '.html'
    ? { ...headers, 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' }
    : headers;
}

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
      return new Response(new Uint8Array(body), { headers: headersOf(path) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
