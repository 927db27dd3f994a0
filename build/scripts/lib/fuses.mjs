import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

const absent = new Set([undefined, 'r'.charCodeAt(0)]);

/**
 * The switches inside the binary, by their names in @electron/fuses.
 * @param {{ platform: string, forTests: boolean }} wish
 * @returns {Readonly<Record<string, boolean>>}
 */
export function wantedFuses({ platform, forTests }) {
  return {
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: forTests,
    EnableCookieEncryption: true,
    OnlyLoadAppFromAsar: true,
    // Electron checks the archive's hash on these two alone.
    EnableEmbeddedAsarIntegrityValidation: platform === 'darwin' || platform === 'win32',
    // The pages come by our own scheme, never by file://.
    GrantFileProtocolExtraPrivileges: false,
  };
}

/**
 * Sets the fuses that this binary has; an older runtime may lack some.
 * @param {string} executable
 * @param {Readonly<Record<string, boolean>>} wanted
 * @returns {Promise<string[]>} names of those it lacks
 */
export async function setFuses(executable, wanted) {
  const wire = await getCurrentFuseWire(executable);
  const lacks = Object.keys(wanted).filter((name) => absent.has(wire[FuseV1Options[name]]));
  const settings = Object.entries(wanted).filter(([name]) => !lacks.includes(name));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(settings.map(([name, isOn]) => [FuseV1Options[name], isOn])),
  });
  return lacks;
}

/**
 * Where the packed program's binary is.
 * @param {string} folder
 * @param {string} name
 * @param {string} platform
 */
export function packedExecutable(folder, name, platform) {
  if (platform === 'darwin') return join(folder, `${name}.app`, 'Contents', 'MacOS', name);
  return join(folder, platform === 'win32' ? `${name}.exe` : name);
}
