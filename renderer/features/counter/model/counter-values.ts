import { z } from 'zod';
import { handedMaterialSchema, type Intake } from '#shared/domain/case/intake';
import { CASE_KINDS, CHANNELS, URGENCIES } from '#shared/domain/case/vocabulary';
import { IDENTITY_DOCUMENT_TYPES } from '#shared/domain/identity/identity-document';

const text = z.string().catch('');
const id = z.string().nullable().catch(null);
const applicant = z.object({
  residentId: id,
  name: text,
  documentType: z.enum(IDENTITY_DOCUMENT_TYPES).catch('citizen-id'),
  documentNumber: text,
  overrideReason: text,
  phone: text,
  address: text,
});
const agent = z.object({ name: text, documentNumber: text, phone: text, relation: text, proof: text });

/**
 * What the form holds, and what a draft keeps. A draft may come from an older program or be cut short: whatever does
 * not fit falls back to its empty value, so that the rest is not lost.
 */
const counterValuesSchema = z.object({
  applicant: applicant.catch(() => applicant.parse({})),
  hasAgent: z.boolean().catch(false),
  agent: agent.catch(() => agent.parse({})),
  kind: z.enum(CASE_KINDS).catch('application'),
  channel: z.enum(CHANNELS).catch('window'),
  itemVersionId: id,
  /** Kept apart for each kind, so that a slip of the kind loses nothing. */
  appealCode: id,
  serviceCode: id,
  content: text,
  communityId: id,
  gridId: id,
  place: text,
  urgency: z.enum(URGENCIES).catch('ordinary'),
  materials: z.array(handedMaterialSchema).catch([]),
  /** What the item's form was filled in with, by the field's key. */
  formValues: z.record(z.string(), z.string()).catch({}),
  /** The case that the new one will be linked to (关联件). */
  relatedCase: z.object({ id: z.string(), number: z.string() }).nullable().catch(null),
});

/** What the counter's form holds. */
export type CounterValues = z.output<typeof counterValuesSchema>;

/** Reads a draft's content; never fails. */
export function readDraft(content: unknown): CounterValues {
  const read = counterValuesSchema.safeParse(content);
  return read.success ? read.data : counterValuesSchema.parse({});
}

/** The form as the next resident finds it. */
export const emptyValues = (): CounterValues => readDraft({});

/** Fields that were shown and left empty are not sent. */
function filledIn(formValues: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const filled = Object.entries(formValues).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  return Object.fromEntries(filled);
}

/** What the form sends: the parts that the chosen kind does not use stay behind. */
export function toIntake(values: CounterValues): Intake {
  const { hasAgent, appealCode, serviceCode, kind, relatedCase: _relatedCase, ...shared } = values;
  const categories = { application: null, appeal: appealCode, service: serviceCode };
  return {
    ...shared,
    kind,
    agent: hasAgent ? values.agent : null,
    itemVersionId: kind === 'application' ? values.itemVersionId : null,
    categoryCode: categories[kind],
    materials: kind === 'application' ? values.materials : [],
    formValues: kind === 'application' ? filledIn(values.formValues) : {},
  };
}

/** The form's field for a path of the command (`intake.applicant.name`, `categoryCode`). */
export function toFormPath(path: string, kind: CounterValues['kind']): string {
  const bare = path.replace(/^intake\./, '');
  if (bare !== 'categoryCode') return bare;
  return kind === 'service' ? 'serviceCode' : 'appealCode';
}
