import { z } from 'zod';
import { checkFlow } from '../flow/check-flow';
import { conditionFields } from '../flow/condition';
import { longestPath } from '../flow/flow-order';
import { formFieldSchema } from '../flow/form-field';
import { completeSteps, processStepSchema } from '../flow/process-step';
import { isWithinLimit, type TimeLimit, timeLimitSchema } from './time-limit';

/** The field of work that an item belongs to. */
export const sectorSchema = z.enum([
  'civil-affairs',
  'social-relief',
  'housing',
  'employment',
  'elderly',
  'disabled',
  'family-planning',
  'medical-aid',
  'veterans',
  'certificates',
  'new-citizens',
]);

/** One of the fields of {@link sectorSchema}. */
export type Sector = z.infer<typeof sectorSchema>;

/** 事项类型: 行政给付, 行政确认, 行政许可, 其他行政权力, 公共服务. */
export const itemTypeSchema = z.enum([
  'administrative-payment',
  'administrative-confirmation',
  'administrative-licence',
  'other-power',
  'public-service',
]);

/** One of the types of {@link itemTypeSchema}. */
export type ItemType = z.infer<typeof itemTypeSchema>;

/**
 * A material that an item asks for (申请材料). Acceptance with gaps needs the main ones complete. `source` says who issues
 * it; `isWaivable` that a register or a written promise (告知承诺) can stand for it; `note` when it is asked for, or "".
 */
export const materialSchema = z.strictObject({
  name: z.string().min(1),
  level: z.enum(['main', 'secondary']),
  form: z.enum(['original', 'copy', 'original-and-copy']),
  copies: z.int().min(1).max(20),
  source: z.enum(['applicant', 'government', 'third-party']),
  isWaivable: z.boolean(),
  note: z.string(),
});

/** A material as {@link materialSchema} describes it. */
export type Material = Readonly<z.infer<typeof materialSchema>>;

/**
 * The limit where an item names no legal one: 20 working days, 行政许可法 art. 42, taken as the bound for all items.
 */
export const DEFAULT_LEGAL_LIMIT: TimeLimit = { unit: 'working-days', value: 20 };

const serviceItemShape = z.strictObject({
  /** 基本编码 of the national catalogue, "" while unknown. */
  code: z.string(),
  /** The product's own stable key. */
  id: z.string().regex(/^[A-Z]{2}-[A-Z]{2}-\d{3}$/),
  name: z.string().min(1),
  /** Words residents use, for the search. */
  synonyms: z.array(z.string().min(1)).readonly(),
  sector: sectorSchema,
  itemType: itemTypeSchema,
  /** 办件类型: 即办件, done while the resident waits, or 承诺件. */
  caseType: z.enum(['immediate', 'promised']),
  audience: z.enum(['natural-person', 'legal-person', 'both']),
  /** 设定依据; empty where none is known for sure. */
  legalBasis: z.array(z.string().min(1)).readonly(),
  conditions: z.string().min(1),
  materials: z.array(materialSchema).readonly(),
  legalLimit: timeLimitSchema.nullable(),
  promisedLimit: timeLimitSchema.nullable(),
  isCharged: z.boolean(),
  /** The basis of a charge, "" where nothing is charged. */
  chargeBasis: z.string(),
  resultName: z.string().min(1),
  /** What the counter asks beside the materials; empty in items of older programs. */
  formFields: z.array(formFieldSchema).max(20).readonly().default([]),
  /** Steps of an older program follow one another. */
  process: z.preprocess(completeSteps, z.array(processStepSchema).min(1).max(30).readonly()),
});

/**
 * A service item (事项) with the fields of the national catalogue. An issue's message is a code: `promised-limit-missing`,
 * `promised-limit-needless` (immediate items promise none), `promised-longer-than-legal`, `steps-longer-than-promised`
 * (the longest way through the flow), `form-key-repeated`, `charge-basis-missing`, or one of `FlowFaultCode` at
 * `process` or at its step.
 */
export const serviceItemSchema = serviceItemShape.superRefine((item, context) => {
  const report = (message: string, field: keyof typeof item) =>
    context.addIssue({ code: 'custom', message, path: [field] });
  if (item.caseType === 'promised' && item.promisedLimit === null) report('promised-limit-missing', 'promisedLimit');
  if (item.caseType === 'immediate' && item.promisedLimit !== null) report('promised-limit-needless', 'promisedLimit');
  if (item.promisedLimit !== null) {
    const legal = item.legalLimit ?? DEFAULT_LEGAL_LIMIT;
    if (!isWithinLimit(item.promisedLimit, legal)) report('promised-longer-than-legal', 'promisedLimit');
    if (isFlowTooLong(item.process, item.promisedLimit)) report('steps-longer-than-promised', 'process');
  }
  reportForm(item, context);
  if (item.isCharged && item.chargeBasis === '') report('charge-basis-missing', 'chargeBasis');
});

/** An item as {@link serviceItemSchema} describes it. */
export type ServiceItem = Readonly<z.infer<typeof serviceItemSchema>>;

/** Whether the longest way through a flow takes more than the promised limit. */
export function isFlowTooLong(steps: Parameters<typeof longestPath>[0], promised: TimeLimit): boolean {
  const { workingDays } = longestPath(steps);
  return workingDays > 0 && !isWithinLimit({ unit: 'working-days', value: workingDays }, promised);
}

/** An item as it was stored by this program or an older one, in today's shape; it was checked when it was saved. */
export function completeItem(stored: ServiceItem): ServiceItem {
  const process = completeSteps(stored.process) as ServiceItem['process'];
  return { ...stored, formFields: (stored.formFields as ServiceItem['formFields'] | undefined) ?? [], process };
}

function reportForm(item: Pick<ServiceItem, 'formFields' | 'process'>, context: z.RefinementCtx): void {
  const keys = item.formFields.map(({ key }) => key);
  keys.forEach((key, at) => {
    if (keys.indexOf(key) < at) {
      context.addIssue({ code: 'custom', message: 'form-key-repeated', path: ['formFields', at, 'key'] });
    }
  });
  for (const { code, stepKey } of checkFlow(item.process, conditionFields(item.formFields))) {
    const at = item.process.findIndex(({ key }) => key === stepKey);
    context.addIssue({ code: 'custom', message: code, path: at < 0 ? ['process'] : ['process', at] });
  }
}
