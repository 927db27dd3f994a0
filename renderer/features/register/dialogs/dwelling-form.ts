import { z } from 'zod';
import { TENURES } from '#shared/domain/register/vocabulary';
import { type DwellingFields, dwellingFieldsSchema } from '#shared/ipc/commands/register';
import type { DwellingView } from '#shared/ipc/commands/register-views';

const AREA = /^(\d{1,6}(\.\d{1,2})?)?$/;
const HUNDREDTHS = 100;

/** The form of a dwelling: its area is typed in square metres, with two decimals at most. */
export const dwellingFormSchema = z.strictObject({
  fields: z.strictObject({
    ...dwellingFieldsSchema.shape,
    communityId: z.string().min(1, 'required'),
    area: z.string().trim().regex(AREA, 'range'),
    tenure: z.enum(TENURES),
  }),
});
/** What the form holds. */
export type DwellingForm = z.output<typeof dwellingFormSchema>;

/** What the form begins with. */
export function toForm(view: DwellingView | null): DwellingForm {
  if (view === null) {
    const door = { communityId: '', gridId: null, place: '', building: '', entrance: '', room: '' };
    return { fields: { ...door, area: '', tenure: 'owned', isManaged: false } };
  }
  const { communityId, gridId, place, building, entrance, room, area, tenure, isManaged } = view;
  const door = { communityId, gridId, place, building, entrance, room };
  return { fields: { ...door, area: area === null ? '' : String(area / HUNDREDTHS), tenure, isManaged } };
}

/** What the command takes. */
export function toFields({ fields }: DwellingForm): DwellingFields {
  const area = fields.area === '' ? null : Math.round(Number(fields.area) * HUNDREDTHS);
  return { ...fields, area };
}
