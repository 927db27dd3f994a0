import { z } from 'zod';
import { parseYuan } from '#shared/domain/money/amount';
import type { Money } from '#shared/ipc/commands/order';

/** Money of a unit as it is typed: yuan. */
const typedMoneySchema = z.object({ unitId: z.string(), yuan: z.string(), source: z.string() });
/** Money of a unit as it is typed. */
export type TypedMoney = z.output<typeof typedMoneySchema>;

/** Lines with nothing typed are no money; others need an amount and a source. */
export const moneyFormSchema = z.array(typedMoneySchema).superRefine((lines, context) => {
  for (const [at, { unitId, yuan, source }] of lines.entries()) {
    if (yuan.trim() === '') continue;
    const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [at, name], message });
    if (parseYuan(yuan) === null) issue('yuan', `amount ${unitId}`);
    else if (source.trim() === '') issue('source', `required ${unitId}`);
  }
});

/** What is sent: the lines with an amount. */
export function readMoney(lines: readonly TypedMoney[]): (Money & { unitId: string })[] {
  return lines.flatMap(({ unitId, yuan, source }) => {
    const amountFen = parseYuan(yuan);
    return amountFen === null ? [] : [{ unitId, amountFen, source: source.trim() }];
  });
}

/** Codes of bad fields by unit; `all` is one that main found. */
export interface MoneyCodes {
  readonly all: string | undefined;
  readonly amounts: readonly string[];
  readonly sources: readonly string[];
}

/** The errors of the form's lines, in a shape that the fields can show beside each unit. */
export function codesOf(errors: object | undefined): MoneyCodes {
  const lines = Array.isArray(errors) ? errors : [];
  const unitsOf = (name: 'yuan' | 'source') =>
    lines.flatMap((line: { yuan?: { message?: string }; source?: { message?: string } } | undefined) => {
      const unitId = line?.[name]?.message?.split(' ')[1];
      return unitId === undefined ? [] : [unitId];
    });
  const own = errors !== undefined && 'message' in errors ? errors.message : undefined;
  return { all: typeof own === 'string' ? own : undefined, amounts: unitsOf('yuan'), sources: unitsOf('source') };
}
