import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepOnly, leftOut } from '../../../build/scripts/lib/package-files.mjs';
import {
  importedPackages,
  missingDependencies,
  withDependencies,
} from '../../../build/scripts/lib/runtime-packages.mjs';

// The very matcher of electron-builder: the patterns mean what it makes of them.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { Minimatch } = createRequire(builder.resolve('app-builder-lib'))('minimatch');

function isPacked(path: string, patterns: readonly string[]): boolean {
  return patterns.every((pattern) => new Minimatch(pattern, { dot: true }).match(path));
}

describe('the packages that are packed', () => {
  const name = fc.stringMatching(/^(@[a-z]{1,4}\/)?[a-z][a-z.-]{0,5}$/);

  it('are those on the list and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), name, (kept, other) => {
        const patterns = keepOnly(kept);
        for (const each of kept) expect(isPacked(`node_modules/${each}/lib/index.js`, patterns)).toBe(true);
        expect(isPacked(`node_modules/${other}/package.json`, patterns)).toBe(kept.includes(other));
      }),
    );
  });

  it.each([
    ['node_modules/sqlite3/build/Release/node_sqlite3.node', true],
    ['node_modules/sqlite3/lib/sqlite3.js', true],
    ['node_modules/sqlite3/deps/sqlite3/sqlite3.c', false],
    ['node_modules/sqlite3/build/Release/obj/gen/sqlite3.c', false],
    ['node_modules/sqlite3/build/Release/sqlite3.a', false],
    ['node_modules/typeorm/index.mjs', true],
    ['node_modules/typeorm/browser/index.js', false],
    ['node_modules/typeorm/index.js.map', false],
    ['node_modules/zod/LICENSE', true],
    ['node_modules/zod/README.md', false],
    ['node_modules/pg/LICENSE.md', true],
    ['node_modules/@fontsource/noto-serif-sc/400.css', true],
    ['node_modules/@fontsource/noto-serif-sc/300.css', false],
    ['node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-4-700-normal.woff2', true],
    ['node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-4-700-normal.woff', false],
    ['node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-4-900-normal.woff2', false],
    ['node_modules/@chinese-fonts/syst/dist/SourceHanSerifCN/result.css', true],
    ['node_modules/@chinese-fonts/syst/dist/SourceHanSerifCN/00e2b6fd6d1994c18d991f0f56125940.woff2', true],
    ['node_modules/@chinese-fonts/syst/dist/SourceHanSerifCN/preview.svg', false],
    ['node_modules/@chinese-fonts/syst/cache.json', false],
  ])('bring of %s what runs: %s', (path, expected) => {
    expect(isPacked(path, leftOut)).toBe(expected);
  });
});

describe('what the main process needs', () => {
  it('is read from the bundled scripts', () => {
    const script = [
      `import { app } from "electron";import log from 'electron-log/node';`,
      `import "node:fs";import fs from "fs";import "reflect-metadata";import x from "./chunk.js";`,
      `export * from "@scope/name/deep";const y = await import("pdf-tool");const z = require("pg");`,
    ].join('\n');
    expect(importedPackages(script).sort()).toEqual(
      ['@scope/name', 'electron-log', 'pdf-tool', 'pg', 'reflect-metadata'].sort(),
    );
  });

  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'streetdesk-packages-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function install(path: string, manifest: object): void {
    const file = join(root, 'node_modules', path, 'package.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(manifest));
  }

  it('follows dependencies in circles, into nested folders and past optional ones that are not there', () => {
    install('a', { dependencies: { b: '1', builder: '1' }, optionalDependencies: { 'only-on-mac': '1' } });
    install('b', { dependencies: { a: '1', c: '1' } });
    install('b/node_modules/c', { dependencies: { '@s/d': '1' } });
    install('c', { dependencies: { e: '1' } });
    install('@s/d', {});
    install('e', {});
    expect(withDependencies(root, ['a'], { a: ['builder'] })).toEqual(['@s/d', 'a', 'b', 'c']);
  });

  it('is not packed without a part of it', () => {
    install('a', { dependencies: { missing: '1' } });
    expect(() => withDependencies(root, ['a'])).toThrow(/missing is needed by .*a but not installed/);
  });
});

describe('a packed program', () => {
  const manifests = new Map<string, object>([
    [
      'node_modules/a',
      {
        name: 'a',
        dependencies: { b: '1', '@s/d': '1', builder: '1', extra: '1' },
        optionalDependencies: { extra: '1' },
      },
    ],
    ['node_modules/a/node_modules/b', { name: 'b', dependencies: { c: '1', a: '1' } }],
    ['node_modules/c', { name: 'c' }],
    ['node_modules/@s/d', { name: '@s/d', dependencies: { c: '1' } }],
  ]);

  it('is complete when every package finds what it depends on, beside it or further up', () => {
    expect(missingDependencies(manifests, { a: ['builder'] })).toEqual([]);
  });

  it('is not when a package lies where another cannot find it', () => {
    const moved = new Map<string, object>([
      ...manifests,
      ['node_modules/@s/d', { name: '@s/d', dependencies: { b: '1' } }],
    ]);
    expect(missingDependencies(moved)).toEqual(['node_modules/a needs builder', 'node_modules/@s/d needs b']);
  });
});
