import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The packages that a bundled script still imports by name.
 * @param {string} script
 * @returns {string[]}
 */
export function importedPackages(script) {
  const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])([^"'\n]+)\1/g;
  const names = [...script.matchAll(imports)].map((match) => packageOf(match[2]));
  const isPackage = (name) => /^[@a-z]/.test(name) && name !== 'electron' && !builtinModules.includes(name);
  return [...new Set(names)].filter((name) => !name.includes(':') && isPackage(name));
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

/**
 * All packages that the main process imports, from every script of a folder.
 * @param {string} folder
 */
export function packagesImportedIn(folder) {
  const scripts = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
  const found = scripts.flatMap((file) => importedPackages(readFileSync(join(folder, file), 'utf8')));
  return [...new Set(found)].sort();
}

/**
 * The names of the packages and of all they depend on, as they are found from the project's folder. Nested ones count by
 * their own name, because electron-builder lifts them to the top where there is room.
 * Electron-builder would take every dependency of package.json, among them those that are bundled into the window's script.
 * @param {string} root the project's folder
 * @param {readonly string[]} entries
 * @param {Readonly<Record<string, readonly string[]>>} [unused] what a package names but needs only to be installed
 * @returns {string[]} sorted
 * @throws Error when a package is not installed
 */
export function withDependencies(root, entries, unused = {}) {
  const folders = new Set();
  const names = new Set();
  const add = (name, from, isOptional) => {
    const folder = findPackage(name, from);
    if (!folder && !isOptional) throw new Error(`${name} is needed by ${from} but not installed`);
    if (!folder || folders.has(folder)) return;
    folders.add(folder);
    names.add(name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const isUsed = (dependency) => !unused[name]?.includes(dependency);
    const optional = Object.keys(manifest.optionalDependencies ?? {});
    const needed = Object.keys(manifest.dependencies ?? {}).filter((dependency) => !optional.includes(dependency));
    for (const dependency of needed.filter(isUsed)) add(dependency, folder, false);
    for (const dependency of optional.filter(isUsed)) add(dependency, folder, true);
  };
  for (const name of entries) add(name, root, false);
  return [...names].sort();
}

function findPackage(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(from);
  return parent === from ? undefined : findPackage(name, parent);
}

/**
 * What the packages of a packed program depend on and would not find in it.
 * @param {ReadonlyMap<string, { name: string, dependencies?: object, optionalDependencies?: object }>} manifests by the
 *   package's path, such as `node_modules/a/node_modules/b`
 * @param {Readonly<Record<string, readonly string[]>>} [unused] as for withDependencies
 * @returns {string[]} such as `node_modules/a needs b`
 */
export function missingDependencies(manifests, unused = {}) {
  const isFound = (name, path) => {
    if (manifests.has(`${path}node_modules/${name}`)) return true;
    return path !== '' && isFound(name, path.slice(0, path.lastIndexOf('node_modules/')));
  };
  return [...manifests].flatMap(([path, { name, dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys(dependencies)
      .filter((each) => !(each in optionalDependencies) && !unused[name]?.includes(each))
      .filter((each) => !isFound(each, `${path}/`))
      .map((each) => `${path} needs ${each}`),
  );
}
