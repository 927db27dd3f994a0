import { isRealDay } from '../time/calendar-day';

/** What a case's number is made of. */
export interface CaseNumberParts {
  /** Nine digits: the official code of the street that registered the case (statistics bureau's divisions). */
  readonly streetCode: string;
  /** `YYYY-MM-DD`: the business day of registration. */
  readonly day: string;
  /** 1–99,999 within street and day. */
  readonly serial: number;
}

/** Why a text is no case number. */
export type CaseNumberFault =
  | 'case-number-shape'
  | 'case-number-check-digit'
  | 'case-number-day'
  | 'case-number-serial';

/** The answer of {@link parseCaseNumber}. */
export type ParsedCaseNumber =
  | { readonly status: 'ok'; readonly value: CaseNumberParts; readonly normalized: string }
  | { readonly status: 'error'; readonly code: CaseNumberFault };

/** The highest serial of one street and day. */
export const MAX_CASE_SERIAL = 99_999;

/**
 * The check digit by ISO/IEC 7064 MOD 11,10 for a text of digits. It finds every single false digit and nearly every
 * exchange of neighbours.
 */
export function caseNumberCheckDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * Writes a case's number: street code (9), day (8), serial (5), check digit (1).
 * @throws RangeError where a part is out of its bounds; that is a fault of the program, not of a user.
 */
export function formatCaseNumber({ streetCode, day, serial }: CaseNumberParts): string {
  if (!/^\d{9}$/.test(streetCode)) throw new RangeError('A street code has nine digits.');
  if (!isRealDay(day)) throw new RangeError('The day of a case number is a real day, YYYY-MM-DD.');
  if (!Number.isInteger(serial) || serial < 1 || serial > MAX_CASE_SERIAL) {
    throw new RangeError(`A serial lies between 1 and ${MAX_CASE_SERIAL}.`);
  }
  const body = streetCode + day.replaceAll('-', '') + String(serial).padStart(5, '0');
  return body + caseNumberCheckDigit(body);
}

/** Reads a typed or scanned case number; blanks, dashes and full-width digits are taken. */
export function parseCaseNumber(text: string): ParsedCaseNumber {
  const normalized = text.normalize('NFKC').replace(/[\s\u2010-\u2015\u2212-]/g, '');
  if (!/^\d{23}$/.test(normalized)) return { status: 'error', code: 'case-number-shape' };
  const body = normalized.slice(0, -1);
  if (caseNumberCheckDigit(body) !== normalized.slice(-1)) return { status: 'error', code: 'case-number-check-digit' };
  const day = `${body.slice(9, 13)}-${body.slice(13, 15)}-${body.slice(15, 17)}`;
  if (!isRealDay(day)) return { status: 'error', code: 'case-number-day' };
  const serial = Number(body.slice(17));
  if (serial === 0) return { status: 'error', code: 'case-number-serial' };
  return { status: 'ok', value: { streetCode: body.slice(0, 9), day, serial }, normalized };
}
