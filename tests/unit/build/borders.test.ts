import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../build/scripts/borders/find-faults.mjs';
import { readImports, resolveTarget } from '../../../build/scripts/borders/scan.mjs';

const faultsOf = (file: string, ...targets: string[]) => findFaults(new Map([[file, targets]]));

describe('the reading of imports', () => {
  it('finds every form, types included, and nothing in strings and comments', () => {
    const source = `
      import type { A } from './a';
      import b, { type B } from '#shared/b';
      export * from './c';
      export { d } from './d';
      const e = await import('./e');
      const f = require('node:fs');
      type G = import('./g').G;
      // import './not-1';
      const text = "import './not-2'";
      export const h = <p>{text}</p>;
    `;
    const found = ['./a', '#shared/b', './c', './d', './e', 'node:fs', './g'];
    expect(readImports('x.tsx', source).sort()).toEqual(found.sort());
  });

  it('refuses a file that does not parse', () => {
    expect(() => readImports('x.ts', 'import {')).toThrow('x.ts');
  });

  it('resolves files, packages and parts of Node', () => {
    const files = ['renderer/app/shell.tsx', 'shared/ipc/index.ts'];
    const resolve = (file: string, specifier: string) =>
      resolveTarget(file, specifier, (path: string) => files.includes(path));
    expect(resolve('renderer/main.tsx', './app/shell')).toBe('renderer/app/shell.tsx');
    expect(resolve('shared/domain/a.ts', '../ipc')).toBe('shared/ipc/index.ts');
    expect(resolve('electron/main.ts', '#shared/domain/a')).toBe('shared/domain/a.ts');
    expect(resolve('electron/main.ts', '@mui/material/Button')).toBe('npm:@mui/material');
    expect(resolve('electron/main.ts', 'electron/main')).toBe('npm:electron');
    expect(resolve('electron/main.ts', 'fs/promises')).toBe('node:fs/promises');
  });
});

describe('the borders', () => {
  it.each([
    ['shared/domain/a.ts', 'node:fs'],
    ['shared/domain/a.ts', 'npm:react'],
    ['shared/domain/a.ts', 'electron/app/a.ts'],
    ['renderer/main.tsx', 'electron/ipc/channels.ts'],
    ['renderer/lib/a.ts', 'node:path'],
    ['renderer/lib/a.ts', 'renderer/features/case/a.ts'],
    ['renderer/features/case/a.tsx', 'renderer/features/month/b.tsx'],
    ['electron/main.ts', 'renderer/main.tsx'],
    ['electron/main.ts', 'tests/helpers/a.ts'],
    ['electron/backup/backup.ts', 'npm:electron'],
    ['electron/features/case/case.service.ts', 'npm:electron'],
    ['electron/features/case/case.service.ts', 'npm:typeorm'],
    ['electron/features/case/case.service.ts', 'electron/features/case/case.commands.ts'],
    ['electron/features/case/case.commands.ts', 'electron/features/case/case.repository.ts'],
    ['electron/features/case/case.repository.ts', 'electron/features/case/case.service.ts'],
    ['electron/features/case/case.service.ts', 'electron/features/month/month.repository.ts'],
    ['electron/database/database.ts', 'electron/features/case/case.service.ts'],
    ['electron/settings/a.ts', 'npm:sqlite3'],
    ['electron/preload/preload.ts', 'electron/app/window.ts'],
  ])('%s must not import %s', (file, target) => {
    expect(faultsOf(file, target)).not.toEqual([]);
  });

  it.each([
    ['shared/domain/a.ts', 'npm:zod'],
    ['renderer/features/case/a.tsx', 'renderer/features/case/api/b.ts'],
    ['renderer/app/router.tsx', 'renderer/features/case/case-page.tsx'],
    ['electron/main.ts', 'npm:electron'],
    ['electron/printing/print.ts', 'npm:electron'],
    ['electron/features/case/case.repository.ts', 'npm:typeorm'],
    ['electron/features/case/case.service.ts', 'electron/features/month/month.service.ts'],
    ['electron/preload/preload.ts', 'electron/ipc/channels.ts'],
  ])('%s may import %s', (file, target) => {
    expect(faultsOf(file, target)).toEqual([]);
  });

  it('finds a circle over several files, once', () => {
    const graph = new Map([
      ['shared/a.ts', ['shared/b.ts']],
      ['shared/b.ts', ['shared/c.ts']],
      ['shared/c.ts', ['shared/b.ts']],
      ['shared/d.ts', ['shared/a.ts', 'shared/c.ts']],
    ]);
    expect(findFaults(graph)).toEqual(['imports go in a circle: shared/b.ts → shared/c.ts → shared/b.ts']);
  });
});
