import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  type DriveFacts,
  findNetworkDrive,
  NetworkDriveError,
  refuseNetworkDrive,
} from '../../../../electron/database/network-drive';

const LINUX = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:25 / /home rw shared:2 - nfs4 server:/home rw,vers=4.2',
  '31 22 0:26 / /mnt/office\\040share rw - cifs //server/office rw',
  '32 22 0:27 / /mnt/key rw - vfat /dev/sdb1 rw',
  '33 30 8:2 / /home/local rw - xfs /dev/sda2 rw',
  '34 22 0:28 / /mnt/far rw - fuse.sshfs far: rw',
  '35 22 0:29 / /mnt/twice rw - ext4 /dev/sdc1 rw',
  '36 22 0:30 / /mnt/twice rw - nfs server:/x rw',
  '',
].join('\n');
const MAC = ['/dev/disk3s1 on / (apfs, local)', '//clerk@server/office on /Volumes/office (smbfs, nodev)', ''].join(
  '\n',
);

const drives = (platform: NodeJS.Platform, mounts: string, type = 'Fixed'): DriveFacts => ({
  platform,
  mounts: async () => mounts,
  driveType: async () => type,
});
const onLinux = (folder: string) => findNetworkDrive(folder, drives('linux', LINUX));

describe('a network drive', () => {
  it('is known on Linux by the innermost mount', async () => {
    expect(await onLinux('/var/lib/streetdesk')).toBeNull();
    expect(await onLinux('/home/clerk/data')).toBe('nfs4');
    expect(await onLinux('/home')).toBe('nfs4');
    expect(await onLinux('/homework')).toBeNull();
    expect(await onLinux('/home/local/data')).toBeNull();
    expect(await onLinux('/mnt/office share/data')).toBe('cifs');
    expect(await onLinux('/mnt/key/data')).toBeNull();
    expect(await onLinux('/mnt/far')).toBe('fuse.sshfs');
    expect(await onLinux('/mnt/twice/data')).toBe('nfs');
  });

  it('is known on macOS', async () => {
    expect(await findNetworkDrive('/Users/clerk', drives('darwin', MAC))).toBeNull();
    expect(await findNetworkDrive('/Volumes/office/data', drives('darwin', MAC))).toBe('smbfs');
  });

  it('is known on Windows by its name or its letter', async () => {
    const windows = (folder: string, type?: string) => findNetworkDrive(folder, drives('win32', '', type));
    expect(await windows('\\\\server\\office\\data')).toBe('UNC');
    expect(await windows('//server/office/data')).toBe('UNC');
    expect(await windows('\\\\?\\C:\\data')).toBeNull();
    expect(await windows('C:\\data')).toBeNull();
    expect(await windows('Z:\\data', 'Network')).toBe('Network');
  });

  it('is refused with its kind; a computer that cannot tell is no reason to refuse', async () => {
    const file = '/home/clerk/streetdesk.sqlite';
    await expect(refuseNetworkDrive(file, drives('linux', LINUX))).rejects.toEqual(new NetworkDriveError(file, 'nfs4'));
    const mute: DriveFacts = { ...drives('linux', ''), mounts: () => Promise.reject(new Error('no such file')) };
    await expect(refuseNetworkDrive(file, mute)).resolves.toBeUndefined();
  });

  it('is not what this computer’s own folder for short-lived files is', async () => {
    await expect(refuseNetworkDrive(`${tmpdir()}/streetdesk.sqlite`)).resolves.toBeUndefined();
  });
});
