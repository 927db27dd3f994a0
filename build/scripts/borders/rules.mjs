/**
 * Who may import what. A target is a file (`electron/main.ts`), a package (`npm:zod`) or a part of Node (`node:fs`).
 * dependency-cruiser would be the usual tool; it reads TypeScript by the compiler's JavaScript API, which TypeScript 7 has not.
 * @typedef {object} Rule
 * @property {RegExp} from files it holds for
 * @property {(target: string, from: RegExpMatchArray) => boolean} forbids
 * @property {string} why what is said when it is broken
 */

const purePackages = /^npm:(zod|i18next|dayjs|pinyin-pro)$/;
const isIn = (...patterns) => {
  return (target) => patterns.some((pattern) => pattern.test(target));
};

/** @type {readonly Rule[]} */
export const rules = [
  {
    from: /^shared\//,
    forbids: (target) => !target.startsWith('shared/') && !purePackages.test(target),
    why: 'shared imports only itself and small pure packages',
  },
  {
    from: /^renderer\//,
    forbids: isIn(/^electron\//, /^node:/, /^npm:(electron|typeorm|sqlite3|pg|exceljs|electron-log)$/),
    why: 'the renderer has no Node, no Electron and no database; it calls commands',
  },
  {
    from: /^electron\//,
    forbids: isIn(/^renderer\//, /^npm:(react|react-dom|@mui\/.*|@tanstack\/.*)$/),
    why: 'electron never imports the renderer or its libraries',
  },
  {
    from: /^(shared|electron|renderer)\//,
    forbids: isIn(/^(tests|build|out)\//),
    why: 'the program does not import its tests or build scripts',
  },
  {
    from: /^electron\/(?!(app|ipc|preload|printing|updates)\/|main\.ts$)/,
    forbids: isIn(/^npm:electron$/),
    why: 'only app, ipc, preload, printing, updates and main.ts import electron; elsewhere use a port',
  },
  {
    from: /^electron\/(?!database\/|.*\.repository\.ts$)/,
    forbids: isIn(/^npm:typeorm$/),
    why: 'only database/ and repositories know TypeORM',
  },
  {
    from: /^electron\/(?!database\/|backup\/)/,
    forbids: isIn(/^npm:(sqlite3|pg)$/),
    why: 'only database/ and backup/ know the drivers',
  },
  {
    from: /^electron\/preload\//,
    forbids: (target) => !/^(npm:electron$|shared\/|electron\/preload\/|electron\/ipc\/channels\.ts$)/.test(target),
    why: 'the preload imports only electron, shared and the names of the channels',
  },
  {
    from: /^electron\/features\/.*\.commands\.ts$/,
    forbids: isIn(/\.repository\.ts$/, /^electron\/database\/entities\//),
    why: 'commands call services, not repositories or entities',
  },
  {
    from: /^electron\/features\/.*\.service\.ts$/,
    forbids: isIn(/\.commands\.ts$/, /^electron\/ipc\//),
    why: 'services do not know who calls them',
  },
  {
    from: /^electron\/features\/.*\.repository\.ts$/,
    forbids: isIn(/\.(commands|service)\.ts$/, /^electron\/ipc\//),
    why: 'repositories know only the database',
  },
  {
    from: /^electron\/database\//,
    forbids: isIn(/^electron\/(features|ipc|app|printing|main\.ts)/),
    why: 'the database does not know the features',
  },
  {
    from: /^electron\/features\/([^/]+)\//,
    forbids: (target, from) => leavesIsland(target, from, 'electron') && !/\.(service|port)\.ts$/.test(target),
    why: 'a feature uses another only through its service or port, handed over in app/compose.ts',
  },
  {
    from: /^renderer\/features\/([^/]+)\//,
    forbids: (target, from) => leavesIsland(target, from, 'renderer'),
    why: 'features are islands; pages compose in renderer/app',
  },
  {
    from: /^renderer\/(components|lib)\//,
    forbids: isIn(/^renderer\/(features|app)\//),
    why: 'widgets and the library do not know features',
  },
];

function leavesIsland(target, from, storey) {
  const other = target.match(/^(electron|renderer)\/features\/([^/]+)\//);
  return other !== null && other[1] === storey && other[2] !== from[1];
}
