import { v7 as uuidv7 } from 'uuid';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import { SqlRecorder } from '../sql-recorder';
import { appeal, dispatchTo, NAMES, newestCases, ordersToSign } from './commands';
import type { RecordedCommand, RoundCommand } from './rounds';
import type { OfficeOnServer } from './terms';
import { type Person, SECTION, startWindowProgram } from './window-program';

/** Sends each command once through the program and writes down its statements; a case is taken, dispatched and signed. */
export async function recordCommands(office: OfficeOnServer): Promise<readonly RecordedCommand[]> {
  const fresh: string[] = [];
  const newId = () => {
    const id = uuidv7();
    fresh.push(id);
    return id;
  };
  const program = await startWindowProgram(office, newId);
  const recorder = new SqlRecorder();
  const recorded: RecordedCommand[] = [];
  await recorder.listen(program.database);
  async function record<N extends CommandName>(
    name: RoundCommand,
    [person, command, input]: readonly [Person, N, CommandInput<N>],
  ): Promise<CommandOutput<N>> {
    recorder.take();
    const key = newId();
    const reply = await program.send(person, command, input, key);
    if (!reply.ok) throw new Error(`${command} refused: ${reply.error.code} ${program.unexpected.join()}`);
    recorded.push({ name, statements: recorder.take(), fresh });
    return reply.value;
  }
  try {
    const units = await record('case.pool', ['clerk', 'organisation.list', {}]);
    recorded.length = 0;
    const unit = units.find(({ sectionKey }) => sectionKey === SECTION);
    const taken = await record('case.accept', ['clerk', 'case.accept', appeal('路灯不亮')]);
    fresh.push(taken.number, ...(taken.paper === null ? [] : [taken.paper.number]));
    const pool = await record('case.pool', ['coordinator', 'case.list', newestCases(['accepted'])]);
    const seen = pool.rows.find(({ id }) => id === taken.caseId);
    if (seen === undefined || unit === undefined) throw new Error('the new case waits for nobody');
    const view = await record('order.dispatch', ['coordinator', 'order.dispatch', dispatchTo(unit.id, seen)]);
    fresh.push(...view.papers.map(({ number }) => number).filter((number) => number !== taken.paper?.number));
    await record('order.listMine', ['handler', 'order.listMine', ordersToSign]);
    const order = view.orders.find(({ unitId }) => unitId === unit.id);
    if (order === undefined) throw new Error('the new case has no order');
    await record('order.sign', ['handler', 'order.sign', { orderId: order.id, version: order.version }]);
    await record('case.list', ['clerk', 'case.list', newestCases()]);
    await record('case.get', ['clerk', 'case.get', { caseId: seen.id }]);
    await record('resident.suggest', ['clerk', 'resident.suggest', { text: NAMES[0] }]);
    return recorded;
  } finally {
    await program.close();
  }
}
