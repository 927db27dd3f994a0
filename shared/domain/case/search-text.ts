import { checkCitizenId } from '../identity/citizen-id';
import { normalizeNumber } from '../identity/identity-check';
import { checkPhone } from '../identity/phone';

/** Bounds of all texts that begin with a prefix, for an indexed search: `from` inclusive, `to` exclusive. */
export interface PrefixRange {
  readonly from: string;
  readonly to: string;
}

const LAST_CHARACTER = '\u{10ffff}';

/** The range of texts that begin with `prefix`, where texts are ordered by their code points. */
export function prefixRange(prefix: string): PrefixRange {
  return { from: prefix, to: prefix + LAST_CHARACTER };
}

/** The forms in which a typed document number may be kept; none for an empty text. The first is the usual one. */
export function documentNumberForms(text: string): readonly string[] {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return [];
  const forms = [normalizeNumber(text), trimmed];
  if (/^\d{15}$/.test(forms[0] ?? '')) {
    const citizen = checkCitizenId(trimmed, '9999-12-31');
    if (citizen.status !== 'error') forms.unshift(citizen.value.normalized);
  }
  return [...new Set(forms)];
}

/** The form in which a typed telephone number is kept; the text itself, trimmed, where it is none. */
export function phoneForm(text: string): string {
  const checked = checkPhone(text);
  return checked.status === 'ok' ? checked.value.normalized : text.trim();
}

/** What a clerk typed into a search box: the beginning of a number (case, document, telephone), or words. */
export type SearchText =
  | { readonly type: 'none' }
  | {
      readonly type: 'number';
      readonly prefix: string;
      readonly documentNumbers: readonly string[];
      readonly phone: string;
    }
  /** `words` are looked for in texts: none where all are single characters, which are in every other text. */
  | { readonly type: 'words'; readonly name: string; readonly words: readonly string[] };

const MOST_WORDS = 5;
const NUMBER_LIKE = /^(?=(.*\d){5})[A-Z0-9()+]{5,}$/;

/** Reads a search box. Five digits and more without words are a number, which only indexed columns are asked for. */
export function readSearchText(text: string): SearchText {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return { type: 'none' };
  const compact = normalizeNumber(trimmed);
  if (NUMBER_LIKE.test(compact)) {
    return {
      type: 'number',
      prefix: compact,
      documentNumbers: documentNumberForms(trimmed),
      phone: phoneForm(trimmed),
    };
  }
  const words = trimmed.split(/\s+/).slice(0, MOST_WORDS);
  return { type: 'words', name: trimmed, words: words.some((word) => word.length > 1) ? words : [] };
}
