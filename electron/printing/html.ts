/** Text that is already markup. Only `html` and `trustedHtml` make it. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: markup as it is, everything else as plain words. */
export type HtmlValue = Html | string | number | readonly HtmlValue[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain words as markup that shows exactly them, in elements and in quoted attributes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function render(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(render).join('');
}

/** Template of markup: what is put in shows as plain words, unless it is markup of another template. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((part, at) => part + (at < values.length ? render(values[at] ?? null) : '')).join(''));
}

/** Markup from the program itself (styles, drawn codes). Never for anything a person typed. */
export function trustedHtml(markup: string): Html {
  return new Html(markup);
}
