// What `electron .` runs when the runtime has no default app of its own: it loads the program whose folder or file is the
// first argument that is no flag. Chromium's flags may come before it; everything after it belongs to the program.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

function parse(argv) {
  const preloads = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index];
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preloads.push(argv[index]);
    } else if (argument === '-v' || argument === '--version') {
      return { preloads, printsVersion: true };
    } else if (!argument.startsWith('-')) {
      return { preloads, program: argument };
    }
  }
  return { preloads };
}

function describe(folder) {
  const manifestPath = join(folder, 'package.json');
  if (!existsSync(manifestPath)) return;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name) app.setName(name);
  if (manifest.version) app.setVersion(manifest.version);
  if (app.setDesktopName) app.setDesktopName(manifest.desktopName ?? `${manifest.name ?? 'electron'}.desktop`);
}

async function load(program) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const path = resolve(program);
  const entry = createRequire(join(path, 'package.json')).resolve(path);
  const isFolder = entry !== path && existsSync(join(path, 'package.json'));
  if (isFolder) describe(path);
  app.setAppPath(isFolder ? path : dirname(entry));
  // Awaited at the top level: `ready` waits until the program has registered its schemes and switches.
  await import(pathToFileURL(entry).href);
}

const options = parse(process.argv.slice(1));
if (options.printsVersion || !options.program) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
try {
  Module._preloadModules(options.preloads);
  await load(options.program);
} catch (error) {
  console.error(`Cannot start ${resolve(options.program)}\n`, error);
  process.exit(1);
}
