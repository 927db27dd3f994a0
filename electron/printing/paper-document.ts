import { type Html, html, trustedHtml } from './html';
import { FONT_FAMILIES, FONT_SHEETS } from './paper-fonts';
import type { PaperSize } from './paper-renderer';

/** Free edge of a sheet, as CSS writes it: top, sides, foot. Page numbers stand in the foot. */
const MARGINS: Readonly<Record<PaperSize, string>> = { A4: '16mm 20mm 17mm', A5: '9mm 11mm 11mm' };

/** A document before it is drawn. `style` is CSS of the program, never words of a person. */
export interface DocumentParts {
  readonly title: string;
  readonly size: PaperSize;
  readonly style: string;
  readonly body: Html;
}

const baseStyle = (size: PaperSize) => `
@page { size: ${size}; margin: ${MARGINS[size]}; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
body { font-family: ${FONT_FAMILIES}; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`;

/** A whole document for `PaperRenderer.toPdf`: the shipped font, the sheet's size, and no way to run or fetch anything. */
export function paperDocument({ title, size, style, body }: DocumentParts): string {
  const sheets = FONT_SHEETS.map((path) => html`<link rel="stylesheet" href="${path}">`);
  const policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:";
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>${sheets}
<style>${trustedHtml(baseStyle(size) + style)}</style>
</head><body class="${size.toLowerCase()}">${body}</body></html>`.text;
}
