import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import electronBuilder from 'electron-builder';
import { executableName, loadedByName, neededToInstall, packConfiguration } from '../electron-builder.mjs';
import { pinnedVersion } from '../runtime/electron-package.mjs';
import { ensureElectron } from '../runtime/ensure-electron.mjs';
import { makeArchive, manifestsIn, sizeOf, sizeText } from './lib/archive.mjs';
import { buildIfStale } from './lib/build-if-stale.mjs';
import { quietBuilder } from './lib/builder-log.mjs';
import { packedExecutable, setFuses, wantedFuses } from './lib/fuses.mjs';
import { markOfPackage, nameOfPackage } from './lib/package-name.mjs';
import { PackageRefusal, readPackageOptions } from './lib/package-options.mjs';
import { projectRoot } from './lib/project.mjs';
import { missingDependencies, packagesImportedIn, withDependencies } from './lib/runtime-packages.mjs';

const { platform, arch } = process;

/** Packs the program's folder; returns where electron-builder put it. */
async function pack(runtime, output, forTests) {
  const entries = [...new Set([...packagesImportedIn(join(projectRoot, 'out/main')), ...loadedByName])];
  const packages = withDependencies(projectRoot, entries, neededToInstall);
  let folder;
  const afterPack = async (context) => {
    folder = context.appOutDir;
    const resources = context.packager.getResourcesDir(folder);
    rmSync(join(resources, 'default_app.asar'), { force: true });
    // A program packed inside the checkout would find there what it lacks, and fail only where it is given to.
    const missing = missingDependencies(manifestsIn(join(resources, 'app.asar')), neededToInstall);
    if (missing.length > 0) throw new Error(`the package is not complete: ${missing.join('; ')}`);
    const executable = packedExecutable(folder, executableName, platform);
    const lacks = await setFuses(executable, wantedFuses({ platform, forTests }));
    if (lacks.length > 0) console.log(`This runtime has no fuse ${lacks.join(', ')}`);
  };
  quietBuilder();
  await electronBuilder.build({
    projectDir: projectRoot,
    targets: electronBuilder.Platform.current().createTarget('dir', electronBuilder.Arch[arch]),
    publish: 'never',
    config: packConfiguration({ runtime, packages, output, afterPack }),
  });
  return folder;
}

async function makePackage(options) {
  const begin = performance.now();
  const runtime = await ensureElectron();
  const mark = markOfPackage({ ...runtime, pinnedVersion, ...options });
  await buildIfStale();
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const name = nameOfPackage(manifest, process, mark);
  const out = resolve(options.out);
  const work = join(out, `.${name}-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const folder = join(work, name);
    renameSync(await pack(runtime, work, options.forTests), folder);
    const made = options.target === 'dir' ? folder : makeArchive(folder);
    const product = join(out, basename(made));
    rmSync(product, { recursive: true, force: true });
    renameSync(made, product);
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    const size = sizeText(sizeOf(product));
    console.log(`Packed ${relative(process.cwd(), product) || product}: ${size}, in ${seconds} s`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  await makePackage(readPackageOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`Not packed: ${error.message}`);
  process.exitCode = error instanceof PackageRefusal ? 2 : 1;
}
