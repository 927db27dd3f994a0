import { type CitizenIdFault, checkCitizenId } from './citizen-id';
import { type IdentityCheck, normalizeNumber } from './identity-check';
import { checkTravelDocument } from './travel-document';

/** The kinds of identity documents that a counter takes, in the order in which they are offered. */
export const IDENTITY_DOCUMENT_TYPES = [
  'citizen-id',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreigner-permanent-residence',
  'other',
] as const;

/** One of {@link IDENTITY_DOCUMENT_TYPES}. Residence permits 81/82/83 are entered as `citizen-id`: their numbers have its form. */
export type IdentityDocumentType = (typeof IDENTITY_DOCUMENT_TYPES)[number];

/** What a document's number tells; birth and sex only where the number holds them. */
export interface IdentityDocument {
  readonly normalized: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
}

/** A doubt that a clerk may override with a reason. */
export type IdentityDocumentWarning = 'checksum-mismatch' | 'unusual-shape';

/** Why a number cannot be one of the chosen document. */
export type IdentityDocumentFault =
  | CitizenIdFault
  | 'travel-document-shape'
  | 'document-type-mismatch'
  | 'document-number-length';

/** The answer of {@link checkIdentityDocument}. */
export type IdentityDocumentCheck = IdentityCheck<IdentityDocument, IdentityDocumentWarning, IdentityDocumentFault>;

// Cards before 2023: three letters of the nationality and twelve digits.
const FORMER_FOREIGNER_CARD = /^[A-Z]{3}\d{12}$/;

function checkNumberWithBirth(type: 'citizen-id' | 'foreigner-permanent-residence', text: string, today: string) {
  const result = checkCitizenId(text, today);
  if (result.status === 'error') return result;
  const isForeigner = result.value.kind === 'foreigner-permanent-residence';
  if (isForeigner !== (type === 'foreigner-permanent-residence')) {
    return { status: 'error', code: 'document-type-mismatch' } as const;
  }
  return result;
}

function withoutBirth(normalized: string): IdentityDocument {
  return { normalized, birthDate: null, sex: null };
}

/**
 * The one check of an identity document's number for forms and services. `today` (`YYYY-MM-DD`) bounds dates of birth.
 * `other` takes any text of 1 to 40 characters, left in its own case.
 */
export function checkIdentityDocument(type: IdentityDocumentType, text: string, today: string): IdentityDocumentCheck {
  const normalized = normalizeNumber(text);
  switch (type) {
    case 'foreigner-permanent-residence':
      if (FORMER_FOREIGNER_CARD.test(normalized)) return { status: 'ok', value: withoutBirth(normalized) };
      return checkNumberWithBirth(type, text, today);
    case 'citizen-id':
      return checkNumberWithBirth(type, text, today);
    case 'other': {
      const trimmed = text.normalize('NFKC').trim();
      if (trimmed.length < 1 || trimmed.length > 40) return { status: 'error', code: 'document-number-length' };
      return { status: 'ok', value: withoutBirth(trimmed) };
    }
    default: {
      const result = checkTravelDocument(type, text);
      return result.status === 'error' ? result : { ...result, value: withoutBirth(result.value.normalized) };
    }
  }
}
