import { z } from 'zod';
import { duplicateRuleSchema } from '../../domain/case/duplicate-rule';
import { change, query } from '../define-commands';
import { noInput, requiredText } from '../primitives';
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
  /** When the counter warns of a possible duplicate. */
  duplicates: duplicateRuleSchema,
  /** Whether cases that nobody rated count as 基本满意 in the satisfaction of a month (domain page 5.11). */
  isUnratedNeutral: z.boolean(),
  /** Where the money of orders can come from, parted by 、. */
  fundingSources: requiredText(200),
});
/** Settings of the office and this desk. */
export type Settings = z.output<typeof settingsSchema>;

/** Settings (系统设置 → 本中心). */
export const settingCommands = {
  'setting.get': query(noInput, settingsSchema),
  'setting.update': change(settingsSchema, settingsSchema),
} as const;
