import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { promisify } from 'node:util';

/** What the look at a drive needs of the computer; tests stand in for it. */
export interface DriveFacts {
  readonly platform: NodeJS.Platform;
  /** The system's table of mounts: `/proc/self/mountinfo` on Linux, the answer of `mount` on macOS. */
  mounts(): Promise<string>;
  /** What Windows calls a drive such as `Z:\`: `Fixed`, `Network` … */
  driveType(root: string): Promise<string>;
}

const run = promisify(execFile);

/** This computer's drives. */
export const systemDrives: DriveFacts = {
  platform: process.platform,
  mounts: async () =>
    process.platform === 'linux' ? readFile('/proc/self/mountinfo', 'utf8') : (await run('mount')).stdout,
  driveType: async (root) => {
    const question = `[System.IO.DriveInfo]::new('${root.replaceAll("'", "''")}').DriveType`;
    return (await run('powershell', ['-NoProfile', '-NonInteractive', '-Command', question])).stdout.trim();
  },
};

/** Kinds of file system that lie on another machine, as Linux and macOS call them. */
const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs|afs|ceph|glusterfs|lustre|9p|vboxsf|vmhgfs|prl_fs|fuse\.(sshfs|davfs2?|glusterfs|rclone|s3fs|ceph|vmhgfs-fuse))$/;

interface Mount {
  readonly folder: string;
  readonly type: string;
}

const readEscapes = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** Lines of proc(5): `… root mount-point options … - type source …`. */
function readMountinfo(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const folder = before.split(' ')[4];
    const type = after.split(' ')[0];
    return folder === undefined || type === undefined || type === '' ? [] : [{ folder: readEscapes(folder), type }];
  });
}

/** Lines of macOS: `source on folder (type, …)`. */
function readMountCommand(text: string): readonly Mount[] {
  return [...text.matchAll(/ on (.+) \(([^,)]+)/g)].map(([, folder = '', type = '']) => ({ folder, type }));
}

const holds = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Kind of the network drive that a folder lies on; null for a drive of this computer. */
export async function findNetworkDrive(folder: string, drives: DriveFacts = systemDrives): Promise<string | null> {
  if (drives.platform === 'win32') {
    if (/^[\\/]{2}(?![?.][\\/])/.test(folder)) return 'UNC';
    const type = await drives.driveType(parse(folder).root);
    return type === 'Network' ? type : null;
  }
  const text = await drives.mounts();
  const mounts = drives.platform === 'linux' ? readMountinfo(text) : readMountCommand(text);
  // The innermost mount counts, and of two on one folder the later.
  const inner = mounts
    .filter((mount) => holds(mount.folder, folder))
    .reduce<Mount | null>(
      (best, mount) => (best === null || mount.folder.length >= best.folder.length ? mount : best),
      null,
    );
  return inner !== null && NETWORK.test(inner.type) ? inner.type : null;
}

/** The database's file lies on another machine, where locks and synchronisation cannot be trusted. */
export class NetworkDriveError extends Error {
  constructor(
    readonly file: string,
    readonly kind: string,
  ) {
    super(`${file} is on a network drive (${kind})`);
    this.name = 'NetworkDriveError';
  }
}

/** Refuses a file on a network drive. A computer that cannot tell is not a reason to refuse. */
export async function refuseNetworkDrive(file: string, drives: DriveFacts = systemDrives): Promise<void> {
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  const kind = await findNetworkDrive(folder, drives).catch(() => null);
  if (kind !== null) throw new NetworkDriveError(file, kind);
}
