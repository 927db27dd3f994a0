import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, trustedHtml } from '../../../../electron/printing/html';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const readBack = (markup: string) =>
  markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

describe('html', () => {
  it('shows every text as exactly itself, without opening a tag or leaving an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const escaped = escapeHtml(words);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(readBack(escaped)).toBe(words);
      }),
    );
  });

  it('escapes what is put in, nested in lists too, and keeps markup of templates', () => {
    const rows = ['<b>', '&'].map((name) => html`<td title="${name}">${name}</td>`);
    expect(html`<tr>${rows}${['"', 7, null]}</tr>`.text).toBe(
      '<tr><td title="&lt;b&gt;">&lt;b&gt;</td><td title="&amp;">&amp;</td>&quot;7</tr>',
    );
  });

  it('takes markup of the program as it is', () => {
    expect(html`<p>${trustedHtml('<svg/>')}</p>`.text).toBe('<p><svg/></p>');
  });
});
