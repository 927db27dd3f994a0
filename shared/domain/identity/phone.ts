/** A telephone number in the form in which it is kept and dialled. */
export interface Phone {
  /** `13812345678`, `0532-83881234`, `0532-83881234-801`, `400-8001234`, `+85223456789` */
  readonly normalized: string;
  readonly kind: 'mobile' | 'landline' | 'service' | 'abroad';
  readonly extension: string | null;
}

/** The answer of {@link checkPhone}. */
export type PhoneCheck =
  | { readonly status: 'ok'; readonly value: Phone }
  | { readonly status: 'error'; readonly code: 'phone-shape' | 'phone-area-code-missing' };

const EXTENSION = /(?:转|[,;#x*-]|ext\.?)(\d{1,6})$/i;
const MOBILE = /^1[3-9]\d{9}$/;
// Two-digit area codes (10 and 2x) are written with their 0; the others have three digits.
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const SERVICE = /^(400|800)(\d{7})$/;
const ABROAD = /^\+(?!86)[1-9]\d{6,14}$/;

function found(normalized: string, kind: Phone['kind'], extension: string | null): PhoneCheck {
  const whole = extension === null ? normalized : `${normalized}-${extension}`;
  return { status: 'ok', value: { normalized: whole, kind, extension } };
}

function checkDigits(digits: string, extension: string | null): PhoneCheck | null {
  if (MOBILE.test(digits)) return extension === null ? found(digits, 'mobile', null) : null;
  const landline = LANDLINE.exec(digits);
  if (landline !== null) return found(`${landline[1]}-${landline[2]}`, 'landline', extension);
  const service = SERVICE.exec(digits);
  if (service !== null) return found(`${service[1]}-${service[2]}`, 'service', extension);
  if (ABROAD.test(digits)) return found(digits, 'abroad', extension);
  return null;
}

/**
 * Checks a telephone number: a mainland mobile, a landline with its area code and perhaps an extension (`-801`,
 * `转801`), a 400/800 number, or one abroad that begins with `+` and is not +86. Blanks, dashes, brackets, full-width
 * digits and +86 are taken. A landline without area code has an error of its own, since a clerk can mend that at once.
 */
export function checkPhone(text: string): PhoneCheck {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const bare = compact.replace(/^(\+86|0086)-?/, '').replace(/^86-?(?=1[3-9]\d)/, '');
  const isHomeCode = bare !== compact;
  const complete = (digits: string) =>
    isHomeCode && /^(10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/.test(digits) ? `0${digits}` : digits;
  const whole = bare.replaceAll('-', '');
  const direct = checkDigits(whole, null) ?? checkDigits(complete(whole), null);
  if (direct !== null) return direct;
  const extension = EXTENSION.exec(bare);
  if (extension !== null) {
    const main = bare.slice(0, extension.index).replaceAll('-', '');
    const extended = checkDigits(main, extension[1] ?? null) ?? checkDigits(complete(main), extension[1] ?? null);
    if (extended !== null) return extended;
  }
  return { status: 'error', code: LOCAL.test(whole) ? 'phone-area-code-missing' : 'phone-shape' };
}
