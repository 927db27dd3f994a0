import { z } from 'zod';
import { duplicateRuleSchema } from '../../domain/case/duplicate-rule';
import { officeRulesSchema } from '../../domain/clocks/office-rules';
import { change, query } from '../define-commands';
import { noInput, requiredText } from '../primitives';
import { dueChangeSchema } from './calendar';
import { PAPER_SIZES } from './paper';

/** Settings of the office and this desk, with their defaults. */
export const settingsSchema = z.strictObject({
  centreName: requiredText(60),
  centreAddress: z.string().max(120),
  centrePhone: z.string().max(40),
  idleLockMinutes: z.int().min(1, 'range').max(240, 'range'),
  printerName: z.string().max(200),
  paperSize: z.enum(PAPER_SIZES),
  isReceiptPrintedAtOnce: z.boolean(),
  /** Whether applications go to the units of their item's steps at once, without waiting in the pool. */
  isRoutedBySteps: z.boolean(),
  /** Whether appeals and service requests in a grid go at once to whom the responsibility matrix in force names. */
  isRoutedByMatrix: z.boolean(),
  /** When the counter warns of a possible duplicate. */
  duplicates: duplicateRuleSchema,
  /** Whether cases that nobody rated count as 基本满意 in the satisfaction of a month (domain page 5.11). */
  isUnratedNeutral: z.boolean(),
  /** Where the money of orders can come from, parted by 、. */
  fundingSources: requiredText(200),
});
/** Settings of the office and this desk. */
export type Settings = z.output<typeof settingsSchema>;

const keptRulesSchema = z.strictObject({
  /** 0 where the office has set none. */
  version: z.int().min(0),
  rules: officeRulesSchema,
});

/** Settings (系统设置 → 本中心, 办理规则). */
export const settingCommands = {
  'setting.get': query(noInput, settingsSchema),
  /**
   * Keeps what differs from `seen`, the settings as the administrator saw them; what others changed meanwhile stays. Fails
   * with `conflict` where somebody changed the same setting.
   */
  'setting.update': change(z.strictObject({ ...settingsSchema.shape, seen: settingsSchema }), settingsSchema),
  /** The values of the clock's rules (办理规则) that the office has set, or their defaults. */
  'setting.getRules': query(noInput, keptRulesSchema),
  /**
   * Saves other values and counts everything open anew. `changes` are the first of the `moved` ends. Fails with `conflict`,
   * and with the field code `below-limit` where a longest limit is shorter than the limit itself.
   */
  'setting.updateRules': change(
    keptRulesSchema,
    keptRulesSchema.extend({ moved: z.int(), changes: z.array(dueChangeSchema).readonly() }),
  ),
} as const;
