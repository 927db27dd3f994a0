import { type IdentityCheck, normalizeNumber } from './identity-check';

/** The characters of a credit code in the order of their values 0–30 (GB 32100: no I, O, Z, S, V). */
export const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
const MODULUS = 31;

/** The parts of a unified social credit code. */
export interface CreditCode {
  /** 18 characters in upper case */
  readonly normalized: string;
  /** First character: the registering department (1 institutions' office, 5 civil affairs, 9 market regulation …). */
  readonly department: string;
  /** Second character: the category within the department. */
  readonly category: string;
  /** Six digits: the division of the registering office. */
  readonly regionCode: string;
  /** Nine characters: the organisation code within it (GB 11714). */
  readonly organizationCode: string;
  readonly isChecksumValid: boolean;
}

/** The answer of {@link checkCreditCode}. */
export type CreditCodeCheck = IdentityCheck<
  CreditCode,
  'checksum-mismatch',
  'credit-code-length' | 'credit-code-shape'
>;

/** The check character for the first 17: weights 3^n mod 31, complement to 31 (GB 32100). */
export function creditCodeCheckCharacter(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += CREDIT_CODE_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return CREDIT_CODE_ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/**
 * Checks a unified social credit code of an employer or organisation by GB 32100. Lower case, full-width characters
 * and blanks are taken. A false check character is only a warning.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const normalized = normalizeNumber(text);
  if (normalized.length !== 18) return { status: 'error', code: 'credit-code-length' };
  if (!SHAPE.test(normalized)) return { status: 'error', code: 'credit-code-shape' };
  const isChecksumValid = creditCodeCheckCharacter(normalized.slice(0, 17)) === normalized.charAt(17);
  const value: CreditCode = {
    normalized,
    department: normalized.charAt(0),
    category: normalized.charAt(1),
    regionCode: normalized.slice(2, 8),
    organizationCode: normalized.slice(8, 17),
    isChecksumValid,
  };
  return isChecksumValid ? { status: 'ok', value } : { status: 'warning', code: 'checksum-mismatch', value };
}
