import { isRealDay } from '../time/calendar-day';
import { type IdentityCheck, normalizeNumber } from './identity-check';

/** Whose number it is: a citizen's, a residence permit's of Hong Kong/Macao or Taiwan residents, a foreigner's permanent residence. */
export type CitizenIdKind = 'citizen' | 'hk-macao-residence' | 'taiwan-residence' | 'foreigner-permanent-residence';

/** What an 18-character number tells about its holder. */
export interface CitizenId {
  /** 18 characters, the check character X in upper case; a 15-digit number is given as its 18-character form. */
  readonly normalized: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  /** The first six digits: the county at first registration; for foreigners 9, province and country of nationality. */
  readonly regionCode: string;
  readonly isChecksumValid: boolean;
  readonly kind: CitizenIdKind;
}

/** Why a text is no citizen's number. */
export type CitizenIdFault =
  | 'citizen-id-shape'
  | 'citizen-id-region'
  | 'citizen-id-birth-date'
  | 'citizen-id-future-birth';

/** The answer of {@link checkCitizenId}. */
export type CitizenIdCheck = IdentityCheck<CitizenId, 'checksum-mismatch', CitizenIdFault>;

/** Births before this day are taken for a slip of the keyboard; GB 11643's own example is of this day. */
export const EARLIEST_BIRTH_DATE = '1880-01-01';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
// The first two digits of GB/T 2260; 81–83 only as the fixed codes of residence permits.
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/;
const PERMIT_REGIONS: Readonly<Record<string, CitizenIdKind>> = {
  '810000': 'hk-macao-residence',
  '820000': 'hk-macao-residence',
  '830000': 'taiwan-residence',
};

/** The check character for the first 17 digits, by ISO 7064 MOD 11-2 as GB 11643 uses it. */
export function citizenIdCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function kindOf(regionCode: string): CitizenIdKind | null {
  if (/^9(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/.test(regionCode)) return 'foreigner-permanent-residence';
  return PERMIT_REGIONS[regionCode] ?? (PROVINCES.test(regionCode) ? 'citizen' : null);
}

/** A 15-digit number of before 1999 with the century and the check character added; births in it are of the 1900s. */
function lengthen(text: string): string {
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return first17 + citizenIdCheckCharacter(first17);
}

/**
 * Checks a citizen's number by GB 11643: 18 characters (or 15 digits, which are converted), a known province, a real
 * date of birth not after `today` (`YYYY-MM-DD`), check character mod 11-2. Takes a lower-case x, full-width digits
 * and blanks. Numbers of residence permits (810000, 820000, 830000) and of foreigners' permanent residence (9…) have
 * the same form. A false check character is only a warning.
 */
export function checkCitizenId(text: string, today: string): CitizenIdCheck {
  const typed = normalizeNumber(text);
  const normalized = /^\d{15}$/.test(typed) ? lengthen(typed) : typed;
  if (!/^\d{17}[\dX]$/.test(normalized)) return { status: 'error', code: 'citizen-id-shape' };
  const regionCode = normalized.slice(0, 6);
  const kind = kindOf(regionCode);
  if (kind === null) return { status: 'error', code: 'citizen-id-region' };
  const birthDate = `${normalized.slice(6, 10)}-${normalized.slice(10, 12)}-${normalized.slice(12, 14)}`;
  if (!isRealDay(birthDate) || birthDate < EARLIEST_BIRTH_DATE)
    return { status: 'error', code: 'citizen-id-birth-date' };
  if (birthDate > today) return { status: 'error', code: 'citizen-id-future-birth' };
  const isChecksumValid = citizenIdCheckCharacter(normalized.slice(0, 17)) === normalized.charAt(17);
  const sex = Number(normalized.charAt(16)) % 2 === 1 ? 'male' : 'female';
  const value: CitizenId = { normalized, birthDate, sex, regionCode, isChecksumValid, kind };
  return isChecksumValid ? { status: 'ok', value } : { status: 'warning', code: 'checksum-mismatch', value };
}
