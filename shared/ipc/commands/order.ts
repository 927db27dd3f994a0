import { z } from 'zod';
import { CARDS, ORDER_STATUSES } from '../../domain/case/vocabulary';
import { routeReasonSchema } from '../../domain/routing/route-reason';
import { change, query } from '../define-commands';
import { daySchema, idSchema, optionalText, pageOf, pageSchema, requiredText, versionSchema } from '../primitives';
import { caseRowSchema, caseVersionSchema } from './case-rows';
import { caseViewSchema } from './case-views';
import { fileViewSchema } from './file-views';
import { amountSchema } from './funding';
import { orderViewSchema } from './order-views';

/** To whom a case is given: a unit, and a person of it where one is named. */
export const assignmentSchema = z.strictObject({ unitId: idSchema, accountId: idSchema.nullable() });
/** To whom a case is given. */
export type Assignment = z.output<typeof assignmentSchema>;

/** A row of 我的工单: the order and the case it belongs to. */
export const orderRowSchema = z.strictObject({ order: orderViewSchema, case: caseRowSchema });
/** A row of 我的工单. */
export type OrderRow = z.output<typeof orderRowSchema>;

/** Files travel as base64 text; at most 20 MB each. */
export const fileInputSchema = z.strictObject({
  name: requiredText(200),
  content: z.base64().max(28_000_000, 'file-too-large'),
});

/** Money that an order brings (费随事转): an amount in fen and where it comes from. */
export const moneySchema = z.strictObject({ amountFen: amountSchema, source: requiredText(60) });
/** Money that an order brings. */
export type Money = z.output<typeof moneySchema>;

const moneyOfUnitsSchema = z
  .array(z.strictObject({ unitId: idSchema, ...moneySchema.shape }))
  .max(40)
  .default([]);

const onOrder = { orderId: idSchema, version: versionSchema };

/** Work orders (协办工单). Every change answers with the whole case, as the page that shows it needs it. */
export const orderCommands = {
  /** Routes a case of the pool (or one in work that needs more hands): one lead, any number of co-handlers. The order's own day lies inside the case's. */
  'order.dispatch': change(
    z.strictObject({
      caseId: idSchema,
      version: versionSchema,
      lead: assignmentSchema.nullable(),
      coHandlers: z.array(assignmentSchema).max(20),
      instructions: optionalText(1000),
      dueDay: daySchema.nullable(),
      /** Money by unit. A unit of a community without money needs a manager's waiver, else `funding-missing`. */
      money: moneyOfUnitsSchema,
    }),
    caseViewSchema,
  ),
  /** 合并派单: several cases of the pool get one order to each unit; refused as a whole with `cases-unfit`. */
  'order.dispatchMany': change(
    z.strictObject({
      cases: z.array(caseVersionSchema).min(2).max(100),
      lead: assignmentSchema.nullable(),
      coHandlers: z.array(assignmentSchema).max(20),
      instructions: optionalText(1000),
      dueDay: daySchema.nullable(),
      money: moneyOfUnitsSchema,
    }),
    caseViewSchema,
  ),
  /** 并入已有工单: a case of the pool gets the living lead order of another case. Answers with the case that joined. */
  'order.joinCase': change(
    z.strictObject({ ...onOrder, caseId: idSchema, caseVersion: versionSchema }),
    caseViewSchema,
  ),
  /** Takes a case off an order that serves several. Answers with that case. */
  'order.detachCase': change(
    z.strictObject({ ...onOrder, caseId: idSchema, reason: requiredText(500) }),
    caseViewSchema,
  ),
  /** 指定承办: after the third return a manager says who takes the case; that unit cannot return it. */
  'order.assignByManager': change(
    z.strictObject({
      ...caseVersionSchema.shape,
      to: assignmentSchema,
      reason: requiredText(200),
      instructions: optionalText(1000),
    }),
    caseViewSchema,
  ),
  /** Starts a step of the item's flow at its unit, whether its turn has come or not. */
  'order.openStep': change(
    z.strictObject({
      caseId: idSchema,
      version: versionSchema,
      stepKey: z.string().max(40),
      /** Money of its order; a unit of a community without money needs a manager's waiver, else `funding-missing`. */
      money: moneySchema.nullable().default(null),
    }),
    caseViewSchema,
  ),
  'order.sign': change(z.strictObject(onOrder), caseViewSchema),
  'order.reply': change(
    z.strictObject({ ...onOrder, reply: requiredText(4000), fileIds: z.array(idSchema).max(20) }),
    caseViewSchema,
  ),
  'order.return': change(z.strictObject({ ...onOrder, reason: requiredText(500) }), caseViewSchema),
  /** Gives a returned or open order to another unit; its money, or its waiver, is decided anew. */
  'order.reroute': change(
    z.strictObject({
      ...onOrder,
      to: assignmentSchema,
      instructions: optionalText(1000),
      money: moneySchema.nullable().default(null),
    }),
    caseViewSchema,
  ),
  'order.rework': change(z.strictObject({ ...onOrder, reason: requiredText(500) }), caseViewSchema),
  'order.withdraw': change(z.strictObject({ ...onOrder, reason: requiredText(500) }), caseViewSchema),
  'order.listMine': query(
    z.strictObject({
      text: optionalText(60),
      statuses: z.array(z.enum(ORDER_STATUSES)).max(10),
      card: z.enum(CARDS).nullable(),
      sortBy: z.enum(['dueAt', 'dispatchedAt']),
      direction: z.enum(['asc', 'desc']),
      ...pageSchema.shape,
    }),
    pageOf(orderRowSchema),
  ),
  /** Proposes where a case goes: the steps of the item whose turn it is, or the category's section, with the reason in one sentence. */
  'order.propose': query(
    z.strictObject({ caseId: idSchema }),
    z.strictObject({
      lead: assignmentSchema.nullable(),
      coHandlers: z.array(assignmentSchema),
      reason: routeReasonSchema.nullable(),
      /** Who leads when the turn of its step comes; a case may then be given to co-handlers alone. */
      laterLead: z.strictObject({ unitName: z.string(), stepName: z.string() }).nullable(),
    }),
  ),
  'file.add': change(
    z.strictObject({ caseId: idSchema, orderId: idSchema.nullable(), file: fileInputSchema }),
    fileViewSchema,
  ),
  'file.read': query(
    z.strictObject({ fileId: idSchema }),
    z.strictObject({ name: z.string(), mimeType: z.string(), content: z.base64() }),
  ),
} as const;
