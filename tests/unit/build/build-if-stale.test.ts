import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintSources, hasSources, isStale } from '../../../build/scripts/lib/build-if-stale.mjs';

let root: string;

function write(path: string, text = '') {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
  for (const path of ['electron/main.ts', 'electron/preload/preload.ts', 'renderer/index.html', 'shared/a.ts']) {
    write(path, 'text');
  }
  for (const path of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']) write(path);
  write('out/.sources', fingerprintSources(root));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const isStaleNow = () => isStale(root, fingerprintSources(root));

describe('whether the program must be built again', () => {
  it('is fresh while nothing changes', () => {
    expect(isStaleNow()).toBe(false);
  });

  it('notices a changed, a new and a deleted source', () => {
    write('shared/a.ts', 'longer text');
    expect(isStaleNow()).toBe(true);
    write('out/.sources', fingerprintSources(root));
    write('renderer/new.tsx');
    expect(isStaleNow()).toBe(true);
    write('out/.sources', fingerprintSources(root));
    rmSync(join(root, 'shared/a.ts'));
    expect(isStaleNow()).toBe(true);
  });

  it('notices a source that was put back to an older state of the same size', () => {
    utimesSync(join(root, 'shared/a.ts'), new Date(1e12), new Date(1e12));
    expect(isStaleNow()).toBe(true);
  });

  it('does not care about tests', () => {
    write('tests/unit/a.test.ts');
    expect(isStaleNow()).toBe(false);
  });

  it.each(['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/.sources'])(
    'builds again when %s is missing',
    (path) => {
      rmSync(join(root, path));
      expect(isStaleNow()).toBe(true);
    },
  );

  it('knows when an entry point is missing', () => {
    expect(hasSources(root)).toBe(true);
    rmSync(join(root, 'renderer/index.html'));
    expect(hasSources(root)).toBe(false);
  });
});
