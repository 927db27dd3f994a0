/** The twelve words of a recovery sheet, as the tests' renderer hands it over. */
export function printedWords(pdf: string): {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
} {
  const text = Buffer.from(pdf, 'base64').toString('utf8');
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`class="${name}">([^<]+)<`, 'g'))].map(([, word]) => word ?? '');
  return { chinese: all('han'), english: all('latin') };
}
