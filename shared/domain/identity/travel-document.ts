import { type IdentityCheck, normalizeNumber } from './identity-check';

/** Passports and the permits with which residents of Hong Kong, Macao and Taiwan travel to the mainland. */
export type TravelDocumentType = 'passport' | 'hk-macao-permit' | 'taiwan-permit';

/** A travel document's number, as typed but in upper case and without blanks. */
export interface TravelDocument {
  readonly normalized: string;
}

/** The answer of {@link checkTravelDocument}. */
export type TravelDocumentCheck = IdentityCheck<TravelDocument, 'unusual-shape', 'travel-document-shape'>;

const USUAL_SHAPES: Readonly<Record<TravelDocumentType, RegExp>> = {
  // Chinese passports are one or two letters and seven or eight digits; other states' differ, with nine characters in ICAO Doc 9303's machine-readable line.
  passport: /^(?=.*\d)[A-Z0-9]{6,9}$/,
  // 港澳居民来往内地通行证: H or M, eight digits, on older ones two more for the number of renewals.
  'hk-macao-permit': /^[HM]\d{8}(\d{2})?$/,
  // 台湾居民来往大陆通行证: eight digits; older booklets ten digits, with a letter behind them in brackets.
  'taiwan-permit': /^(\d{8}|\d{10}(\(?[A-Z]\)?)?)$/,
};

const POSSIBLE_SHAPE = /^(?=.*\d)[A-Z0-9()]{5,20}$/;

/**
 * Checks the shape of a travel document's number. States change their numbers without asking, so an unusual shape is
 * only a warning; an error is what no document has: no digit, signs, fewer than 5 or more than 20 characters.
 */
export function checkTravelDocument(type: TravelDocumentType, text: string): TravelDocumentCheck {
  const normalized = normalizeNumber(text);
  if (!POSSIBLE_SHAPE.test(normalized)) return { status: 'error', code: 'travel-document-shape' };
  const value: TravelDocument = { normalized };
  return USUAL_SHAPES[type].test(normalized)
    ? { status: 'ok', value }
    : { status: 'warning', code: 'unusual-shape', value };
}
