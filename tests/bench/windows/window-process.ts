import { once } from 'node:events';
import { Notebook } from './notebook';
import { warmSeconds } from './rounds';
import type { WindowReport, WindowTask } from './terms';

/** Told to the process that started this one; resolves when it is on its way. */
const tell = (message: 'ready' | WindowReport) =>
  new Promise<void>((resolve, reject) => {
    if (process.send === undefined) throw new Error('started by nobody');
    process.send(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });

/** Ready, then the word to go, so that all begin at once. */
async function begin(): Promise<void> {
  const go = once(process, 'message');
  await tell('ready');
  await go;
}

/** Opened when the word to go is given: the time to get warm begins with it. */
const openBook = ({ seconds }: WindowTask) => new Notebook(Date.now() + warmSeconds(seconds) * 1000);

async function workPlainly(task: WindowTask): Promise<WindowReport> {
  const { PlainWork } = await import('./plain-work');
  const connections = await PlainWork.connect(task);
  await begin();
  const book = openBook(task);
  const work = new PlainWork(connections, task, book);
  await work.run();
  await work.close();
  return book.report([]);
}

async function workWithProgram(task: WindowTask): Promise<WindowReport> {
  const { startWindowProgram } = await import('./window-program');
  const { WindowWork } = await import('./work');
  const program = await startWindowProgram(task.office);
  await begin();
  const book = openBook(task);
  await new WindowWork(program, book, task).run();
  await program.close();
  return book.report(program.unexpected);
}

const [task] = (await once(process, 'message')) as [WindowTask];
await tell(await (task.plainly === null ? workWithProgram(task) : workPlainly(task)));
process.disconnect();
