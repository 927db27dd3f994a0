import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** @typedef {ReadonlyMap<string, readonly string[]>} Graph file → targets, as `rules.mjs` names them */

const storeys = ['shared', 'electron', 'renderer'];
const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/**
 * Reads what every TypeScript file of the three storeys imports, types included.
 * @param {string} root
 * @returns {Graph}
 */
export function scanProject(root) {
  const files = storeys.flatMap((storey) => listSources(root, storey));
  const isFile = (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile();
  return new Map(
    files.map((file) => {
      const specifiers = readImports(file, readFileSync(join(root, file), 'utf8'));
      return [file, specifiers.map((specifier) => resolveTarget(file, specifier, isFile))];
    }),
  );
}

function listSources(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path));
}

/**
 * The specifiers of all imports, re-exports, dynamic imports, `require` calls and `import('…')` types of one file.
 * @param {string} file its name tells TypeScript from TSX
 * @param {string} source
 * @returns {string[]}
 * @throws Error where the file does not parse
 */
export function readImports(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = new Set();
  collect(program, found);
  return [...found];
}

function collect(node, found) {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, found);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const specifier = specifierOf(node);
  if (typeof specifier === 'string') found.add(specifier);
  for (const value of Object.values(node)) collect(value, found);
}

function specifierOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source?.value;
    case 'CallExpression':
      return node.callee.name === 'require' ? node.arguments[0]?.value : undefined;
    default:
      return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {(path: string) => boolean} isFile
 */
export function resolveTarget(file, specifier, isFile) {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#shared/')) return `shared/${plain.slice('#shared/'.length)}.ts`;
  if (plain.startsWith('.')) {
    const path = posix.join(posix.dirname(file), plain);
    const ending = endings.find((candidate) => isFile(path + candidate));
    return path + (ending ?? '');
  }
  if (plain.startsWith('node:')) return plain;
  const parts = plain.split('/');
  const name = plain.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return builtinModules.includes(name) ? `node:${plain}` : `npm:${name}`;
}
