import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/ipc/contract';
import { migrations } from '../../electron/database/migrations';

const root = join(import.meta.dirname, '..', '..');
const filesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));
const textOf = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');

describe('the house', () => {
  it('has a test that sends every command', () => {
    const tests = textOf([...filesBelow('tests/integration'), ...filesBelow('tests/e2e')]);
    const untested = Object.keys(contract).filter((name) => !tests.includes(`'${name}'`));
    expect(untested).toEqual([]);
  });

  it('lists every migration file, in the order of its number, with the number in its name', () => {
    const files = readdirSync(join(root, 'electron/database/migrations')).sort();
    const numbers = migrations.map((Migration) => /\d{13}$/.exec(new Migration().name)?.[0]);
    expect(numbers).toEqual(files.map((file) => /^\d{13}/.exec(file)?.[0]));
  });

  it('exposes exactly two functions to a page', () => {
    const preload = readFileSync(join(root, 'electron/preload/preload.ts'), 'utf8');
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect([...preload.matchAll(/^ {2}(\w+): \(/gm)].map((match) => match[1])).toEqual(['invoke', 'subscribe']);
  });

  it('makes every window in the one place that binds its page, and opens no address outside the program', () => {
    const others = filesBelow('electron').filter((file) => !file.endsWith('app/page-window.ts'));
    const makesOwn = /new (BrowserWindow|BrowserView|WebContentsView|BaseWindow)\(|openExternal\(/;
    expect(others.filter((file) => makesOwn.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('never synchronizes a schema', () => {
    const sources = textOf(filesBelow('electron'));
    expect(sources).not.toMatch(/synchronize: true|\.synchronize\(/);
  });

  it('tells of a changed case in one place only, where its clocks follow too', () => {
    const files = filesBelow('electron/features').filter((file) => !file.endsWith('case-changed.service.ts'));
    expect(files.filter((file) => readFileSync(file, 'utf8').includes("tell('case.changed'"))).toEqual([]);
  });

  it('tells of what is committed through the write itself, so that windows of other programs hear it too', () => {
    // The resident's screen belongs to one window of one program.
    const files = filesBelow('electron/features').filter((file) => !file.endsWith('rating.service.ts'));
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('events.publish('))).toEqual([]);
  });

  it('adds to the log in one place only, from where every entry is linked to the chain', () => {
    const files = filesBelow('electron').filter((file) => !/append-entries|demonstration\.repository/.test(file));
    const writers = files.filter((file) => /(insert|save|upsert)\(AuditEntryEntity/.test(readFileSync(file, 'utf8')));
    expect(writers).toEqual([]);
    const openers = filesBelow('electron').filter((file) => readFileSync(file, 'utf8').includes('withoutGuard('));
    expect(openers.map((file) => file.slice(root.length + 1))).toEqual([
      'electron/database/chain/log-guard.ts',
      'electron/database/moving/prepare-target.ts',
    ]);
  });

  it('keeps the system’s time out of services and rules', () => {
    const files = [...filesBelow('shared'), ...filesBelow('electron/features')];
    const readers = files.filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, 'utf8')));
    expect(readers).toEqual([]);
  });
});
