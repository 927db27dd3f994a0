import type { AuditChange } from '#shared/domain/audit/audit-change';
import { listChanges } from '#shared/domain/audit/list-changes';
import { phoneForm } from '#shared/domain/case/search-text';
import { checkIdentityDocument, type IdentityDocumentType } from '#shared/domain/identity/identity-document';
import { checkPhone } from '#shared/domain/identity/phone';
import type { PersonFields } from '#shared/ipc/commands/register';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import { spellName } from './name-spelling';
import type { FurtherRows } from './person.repository';

/** A resident's own record, without what hangs on it. */
export type PersonRow = Pick<
  ResidentEntity,
  | 'name'
  | 'documentType'
  | 'documentNumber'
  | 'documentValidUntil'
  | 'birthDate'
  | 'sex'
  | 'phone'
  | 'address'
  | 'communityId'
  | 'gridId'
>;

/** Somebody of whom nothing is known yet. */
export const NOBODY: PersonRow = {
  ...{ name: '', documentType: 'citizen-id', documentNumber: '', documentValidUntil: null, birthDate: null },
  ...{ sex: null, phone: '', address: '', communityId: null, gridId: null },
};

/** What was filled in, as it is kept; or the bad fields with their codes. */
export type ReadPerson =
  | { readonly person: PersonRow; readonly fields: PersonFields; readonly bad: null }
  | { readonly bad: Readonly<Record<string, string>> };

interface Documents {
  readonly bad: Record<string, string>;
  readonly today: string;
  readonly overrideReason: string;
}

function readDocument(
  { bad, today, overrideReason }: Documents,
  path: string,
  type: IdentityDocumentType,
  text: string,
) {
  const checked = checkIdentityDocument(type, text, today);
  if (checked.status === 'error') bad[path] = checked.code;
  else if (checked.status === 'warning' && overrideReason === '') bad.overrideReason = checked.code;
  return checked.status === 'error' ? null : checked.value;
}

function readPhone(bad: Record<string, string>, path: string, text: string): string {
  const checked = checkPhone(text);
  if (checked.status === 'error') bad[path] = checked.code;
  return phoneForm(text);
}

/** Brings what was filled in to the form in which it is kept, and holds it against the rules of documents and telephones. */
export function readPersonFields(given: PersonFields, today: string): ReadPerson {
  const bad: Record<string, string> = {};
  const documents = { bad, today, overrideReason: given.overrideReason };
  const main =
    given.documentNumber === ''
      ? null
      : readDocument(documents, 'documentNumber', given.documentType, given.documentNumber);
  const fields: PersonFields = {
    ...given,
    documents: given.documents.map((each, at) => {
      const found = readDocument(documents, `documents.${at}.documentNumber`, each.documentType, each.documentNumber);
      return { ...each, documentNumber: found?.normalized ?? each.documentNumber };
    }),
    phone: given.phone === '' ? '' : readPhone(bad, 'phone', given.phone),
    phones: given.phones.map((each, at) => ({ ...each, phone: readPhone(bad, `phones.${at}.phone`, each.phone) })),
  };
  if (given.birthDate !== null && given.birthDate > today) bad.birthDate = 'day-future';
  if (given.communityId === null && given.gridId !== null) bad.gridId = 'unit-unfit';
  if (Object.keys(bad).length > 0) return { bad };
  const { name, documentType, documentValidUntil, phone, address, communityId, gridId } = fields;
  const person: PersonRow = {
    ...{ name, documentType, documentValidUntil, phone, address, communityId, gridId },
    documentNumber: main?.normalized ?? '',
    birthDate: main?.birthDate ?? given.birthDate,
    sex: main?.sex ?? given.sex,
  };
  return { person, fields, bad: null };
}

/** The rows that hang on a record, as they were filled in. */
export function makeFurther(newId: () => string, residentId: string, fields: PersonFields): FurtherRows {
  return {
    names: fields.names.map(({ kind, name }) => ({ id: newId(), residentId, kind, name, ...spellName(name) })),
    documents: fields.documents.map((document) => ({ id: newId(), residentId, ...document })),
    phones: fields.phones.map((phone) => ({ id: newId(), residentId, ...phone })),
  };
}

const say = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ');

/** What was taken away and what was added, each a change of its own. */
function compare(field: string, before: readonly string[], after: readonly string[]): readonly AuditChange[] {
  const gone = before.filter((each) => !after.includes(each));
  const come = after.filter((each) => !before.includes(each));
  return [
    ...gone.map((value) => ({ field, before: value, after: '' })),
    ...come.map((value) => ({ field, before: '', after: value })),
  ];
}

/** What a record's further rows are told by in the history. The numbers stand alone, so that they can be masked. */
export function compareFurther(before: FurtherRows, after: FurtherRows): readonly AuditChange[] {
  const names = ({ names: rows }: FurtherRows) => rows.map(({ name }) => name);
  const documents = ({ documents: rows }: FurtherRows) => rows.map(({ documentNumber }) => documentNumber);
  const phones = ({ phones: rows }: FurtherRows) => rows.map(({ phone }) => phone);
  const validity = ({ documents: rows }: FurtherRows) =>
    rows.flatMap(({ documentType, validUntil }) => (validUntil === null ? [] : [say(documentType, validUntil)]));
  return [
    ...compare('otherName', names(before), names(after)),
    ...compare('furtherDocument', documents(before), documents(after)),
    ...compare('furtherValidUntil', validity(before), validity(after)),
    ...compare('furtherPhone', phones(before), phones(after)),
  ];
}

/** The fields of the record itself that are otherwise than before; places by their names. */
export function comparePerson(
  before: PersonRow,
  after: PersonRow,
  placeNames: ReadonlyMap<string, string>,
): readonly AuditChange[] {
  const placeName = (id: string | null) => (id === null ? '' : (placeNames.get(id) ?? ''));
  return listChanges(before, after, {
    communityId: placeName,
    gridId: placeName,
    birthDate: (day) => day ?? '',
    documentNumber: (number) => number,
  });
}
