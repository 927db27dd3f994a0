import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CommandInput, type CommandName, contract } from '#shared/ipc/contract';
import { isAllowed } from '#shared/ipc/rights';
import { DRIVERS } from '../../helpers/test-database';
import { applicationFor, JOINT_ITEM } from '../program/intakes';
import { openStreet, type Person, type StreetProgram, unitFor } from '../program/street-program';
import { valuesOf } from './fuzz/schema-values';
import { codeOf } from './office-harness';

/** What of the office a command can be about, by the fields that name it. All of it belongs to 社会事务科. */
type Targets = Readonly<Record<(typeof TARGETS)[number], string>>;
const TARGETS = ['caseId', 'orderId', 'fileId', 'paperId', 'supervisionId'] as const;

const fieldsOf = (name: CommandName): readonly string[] =>
  Object.keys(
    (z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as object,
  );

/** Every command of handlers that names something of the office: new ones come in by themselves. */
const rows = (Object.keys(contract) as CommandName[])
  .filter((name) => isAllowed('handler', name))
  .map((name) => ({ name, targets: TARGETS.filter((target) => fieldsOf(name).includes(target)) }))
  .filter(({ targets }) => targets.length > 0);

const SEED = 5;
const FILE = { name: '说明.txt', content: Buffer.from('说明').toString('base64') };
/** What else an input may hold, so that nothing but the unit stands against it. */
const OF_NOBODY: Readonly<Record<string, unknown>> = { fileIds: [], file: FILE };

describe.each(DRIVERS)('what belongs to one unit, to the people of another on %s', (driver) => {
  let street: StreetProgram;
  let targets: Targets;

  beforeAll(async () => {
    street = await openStreet(driver);
    targets = await giveToSocialAffairs(street);
  });
  afterAll(async () => {
    expect(street.errors).toEqual([]);
    await street.close();
  });

  it('is asked for by every kind of name', () => {
    expect(new Set(rows.flatMap((row) => row.targets))).toEqual(new Set(TARGETS));
  });

  const send = async (person: Person, { name, targets: named }: (typeof rows)[number]) => {
    const there = Object.fromEntries(named.map((target) => [target, targets[target]]));
    const about = fieldsOf(name).filter((field) => Object.hasOwn(OF_NOBODY, field));
    const input = makeInput(name, { ...there, ...Object.fromEntries(about.map((field) => [field, OF_NOBODY[field]])) });
    return codeOf(await street.send(person, name, input));
  };
  const countLog = async () => (await street.readLog()).length;

  describe.each(['urban', 'community'] as const)('%s', (person) => {
    it.each(rows)('$name finds nothing, and leaves nothing', async (row) => {
      const before = await countLog();
      expect(['not-found', 'forbidden']).toContain(await send(person, row));
      expect(await countLog()).toBe(before);
    });
  });

  it.each(rows)('$name finds it for its own people', async (row) => {
    expect(['not-found', 'forbidden']).not.toContain(await send('socialAffairs', row));
  });
});

/** A generated input that the contract takes, about the given things. */
function makeInput(name: CommandName, there: object): CommandInput<CommandName> {
  const schema = contract[name].input;
  const generated = fc.sample(
    valuesOf(schema, () => []),
    { numRuns: 200, seed: SEED },
  );
  const found = generated
    .map((value) => ({ ...(value as object), ...there }))
    .find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error(`no input for ${name}`);
  return found as CommandInput<CommandName>;
}

/** One case with one order, a file, a paper and a supervision, all of them with 社会事务科. */
async function giveToSocialAffairs({ ask }: StreetProgram): Promise<Targets> {
  const units = await ask('coordinator', 'organisation.list', {});
  const unitId = unitFor(units, 'social-affairs').id;
  const intake = await applicationFor({ ask } as StreetProgram, JOINT_ITEM);
  const { caseId } = await ask('clerk', 'case.accept', { intake, draftId: null });
  const { version } = await ask('coordinator', 'case.get', { caseId });
  const parts = { lead: { unitId, accountId: null }, coHandlers: [], instructions: '', dueDay: null };
  const { orders } = await ask('coordinator', 'order.dispatch', { caseId, version, ...parts });
  const orderId = orders[0]?.id ?? '';
  const press = { ...{ caseId, orderId, question: '请说明进度', dueDay: '2026-03-20' }, origin: 'manual' } as const;
  const supervision = await ask('manager', 'supervision.press', press);
  const { id: fileId } = await ask('socialAffairs', 'file.add', { caseId, orderId: null, file: FILE });
  const { papers } = await ask('socialAffairs', 'case.get', { caseId });
  return { caseId, orderId, fileId, paperId: papers[0]?.id ?? '', supervisionId: supervision.id };
}
