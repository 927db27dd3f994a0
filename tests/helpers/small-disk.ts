import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SHARED_MEMORY = '/dev/shm';
const BALLAST = 'ballast';
const MIB = 1024 * 1024;
/** More of the computer's memory than this is never taken to fill what others share. */
const MOST_TO_FILL = 1024 * MIB;

/** A real disk of little room: a file system in memory of its own. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it to the last byte. */
  fill(): Promise<void>;
  /** Gives back what `fill` took. */
  giveBack(): Promise<void>;
  /** Lets it only be read, or be written again. Only while nothing on it is open to be written. */
  setReadOnly(isReadOnly: boolean): Promise<void>;
  discard(): Promise<void>;
}

interface Mounted {
  readonly folder: string;
  remount(option: 'ro' | 'rw'): Promise<void>;
  unmount(): Promise<void>;
}

/** Root mounts it. */
async function mount(folder: string, bytes: number): Promise<Mounted> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'streetdesk-tests', folder]);
  return {
    folder,
    remount: async (option) => void (await run('mount', ['-o', `remount,${option}`, folder])),
    unmount: async () => void (await run('umount', ['--lazy', folder])),
  };
}

/** Whom permissions bind is refused by them as he is by a disk that may only be read. */
const forbid = (folder: string) => async (option: 'ro' | 'rw') =>
  void (await run('chmod', ['-R', option === 'ro' ? 'a-w' : 'u+w', folder]));

/** Anybody else mounts it in a name space of his own, which a waiting process keeps, and reaches it through that process. */
async function mountInNamespace(folder: string, bytes: number): Promise<Mounted> {
  const script = `mount -t tmpfs -o size=${bytes},mode=755 streetdesk-tests "$0" && echo ready && read _`;
  const keeper: ChildProcess = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, folder]);
  const gone = once(keeper, 'exit');
  const [said] = await Promise.race([once(keeper.stdout ?? keeper, 'data'), gone]);
  if (!String(said).startsWith('ready')) throw new Error('unshare --user --mount is refused here');
  const unmount = async () => {
    keeper.kill('SIGKILL');
    await gone;
  };
  const inside = `/proc/${keeper.pid}/root${folder}`;
  return { folder: inside, remount: forbid(inside), unmount };
}

/** A container in which nobody may mount has a small one already. */
async function useSharedMemory(bytes: number): Promise<Mounted> {
  const { bsize, bavail } = await statfs(SHARED_MEMORY);
  const free = bsize * bavail;
  if (free < bytes || free > MOST_TO_FILL)
    throw new Error(`${SHARED_MEMORY} has ${Math.round(free / MIB)} MiB of room`);
  const folder = await mkdtemp(join(SHARED_MEMORY, 'streetdesk-disk-'));
  await chmod(folder, 0o755);
  return { folder, remount: forbid(folder), unmount: () => rm(folder, { recursive: true, force: true }) };
}

/** Finds a way to a small disk on this machine; rejects with what every way said where there is none. */
async function findWay(folder: string, bytes: number): Promise<Mounted> {
  const refusals: string[] = [];
  // The user that a server of root drops to cannot reach into another process.
  const own = process.getuid?.() === 0 ? mount : mountInNamespace;
  for (const way of [own, (_: string, size: number) => useSharedMemory(size)]) {
    try {
      return await way(folder, bytes);
    } catch (error) {
      refusals.push(error instanceof Error ? error.message.trim() : String(error));
    }
  }
  throw new Error(`this machine lets nobody have a small disk: ${refusals.join('; ')}`);
}

/** Opens a disk of so many bytes. */
export async function openSmallDisk(bytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-disk-'));
  await chmod(folder, 0o755); // the server's own user must pass through it
  const mounted = await findWay(folder, bytes).catch(async (error: unknown) => {
    await rm(folder, { recursive: true });
    throw error;
  });
  const ballast = join(mounted.folder, BALLAST);
  return {
    folder: mounted.folder,
    fill: () => fillUp(ballast),
    giveBack: () => truncate(ballast, 0),
    setReadOnly: (isReadOnly) => mounted.remount(isReadOnly ? 'ro' : 'rw'),
    discard: async () => {
      await mounted.unmount();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes until nothing more goes in, in ever smaller pieces. */
async function fillUp(file: string): Promise<void> {
  for (let size = MIB; size >= 1; size = Math.floor(size / 4)) {
    const piece = Buffer.alloc(size);
    for (let isFull = false; !isFull; ) {
      isFull = await writeFile(file, piece, { flag: 'a' }).then(
        () => false,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error;
          return true;
        },
      );
    }
  }
}
