import { keepOnly, leftOut } from './scripts/lib/package-files.mjs';

/** The packed program's executable. */
export const executableName = 'streetdesk';

/** Packages that are loaded by a name no import shows: TypeORM's drivers, and the papers' fonts. */
export const loadedByName = ['sqlite3', 'pg', '@fontsource/noto-serif-sc', '@chinese-fonts/syst'];

/** What packages name as dependencies but need only while they are installed. */
export const neededToInstall = { sqlite3: ['node-addon-api', 'prebuild-install', 'tar', 'node-gyp'] };

/**
 * electron-builder's configuration. It only makes the folder; archives are made from that.
 * @param {object} wish
 * @param {{ folder: string, version: string }} wish.runtime
 * @param {readonly string[]} wish.packages that the main process needs, with their dependencies
 * @param {string} wish.output folder to work in
 * @param {(context: object) => Promise<void>} wish.afterPack
 */
export function packConfiguration({ runtime, packages, output, afterPack }) {
  return {
    appId: 'streetdesk.desktop',
    executableName,
    directories: { output, buildResources: 'build/icons' },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    // sqlite3 speaks Node-API: the binary that npm built fits every Electron.
    npmRebuild: false,
    files: ['out/**', '!out/.sources', 'package.json', ...keepOnly(packages), ...leftOut],
    extraResources: [{ from: 'resources', to: 'resources', filter: ['**', '!pictures'] }],
    // Programs and libraries cannot be started from inside an archive; the scripts beside them stay in it.
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node', '**/*.exe'],
    electronLanguages: ['zh-CN', 'zh_CN', 'en-US', 'en'],
    icon: 'build/icons/icon.png',
    afterPack,
    linux: { category: 'Office' },
  };
}
