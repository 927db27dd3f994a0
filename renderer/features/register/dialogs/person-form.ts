import { z } from 'zod';
import { type PersonFields, personFieldsSchema } from '#shared/ipc/commands/register';

/** The form of a person's record, as the commands take it. */
export const personFormSchema = z.strictObject({ fields: personFieldsSchema });
/** What the form holds. */
export type PersonForm = z.output<typeof personFormSchema>;

/** A person of whom nothing is known. */
export const NEW_PERSON: PersonFields = {
  ...{ name: '', names: [], sex: null, birthDate: null, documentType: 'citizen-id', documentNumber: '' },
  ...{ documentValidUntil: null, overrideReason: '', documents: [], phone: '', phones: [], address: '' },
  ...{ communityId: null, gridId: null },
};
