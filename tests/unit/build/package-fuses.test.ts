import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setFuses, wantedFuses } from '../../../build/scripts/lib/fuses.mjs';

// What a binary has: a sentinel, the wire's version, its length, and a character for each fuse.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const binary = (wire: string) => Buffer.from(`before${sentinel}\x01${String.fromCharCode(wire.length)}${wire}after`);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streetdesk-fuses-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function wireAfter(wire: string, wish: { platform: string; forTests: boolean }) {
  const file = join(folder, 'program');
  writeFileSync(file, binary(wire));
  const lacks = await setFuses(file, wantedFuses(wish));
  const text = readFileSync(file, 'latin1');
  return { lacks, wire: text.slice(text.indexOf('\x01') + 2, -'after'.length), file };
}

describe('the switches inside the packed binary', () => {
  it('close Node, its options and its inspector, and every way in but the archive', async () => {
    const { wire, lacks, file } = await wireAfter('10110001', { platform: 'linux', forTests: false });
    expect(lacks).toEqual([]);
    expect(wire).toBe('01000100');
    const read = await getCurrentFuseWire(file);
    expect(read[FuseV1Options.EnableNodeCliInspectArguments]).toBe('0'.charCodeAt(0));
    expect(read[FuseV1Options.OnlyLoadAppFromAsar]).toBe('1'.charCodeAt(0));
  });

  it('leave the inspector on for tests, and nothing else', async () => {
    const { wire } = await wireAfter('10110001', { platform: 'linux', forTests: true });
    expect(wire).toBe('01010100');
  });

  it.each(['win32', 'darwin'])("check the archive's hash on %s", (platform) => {
    expect(wantedFuses({ platform, forTests: false }).EnableEmbeddedAsarIntegrityValidation).toBe(true);
    expect(wantedFuses({ platform: 'linux', forTests: false }).EnableEmbeddedAsarIntegrityValidation).toBe(false);
  });

  it('are named where an older binary lacks them, and the others are set', async () => {
    const { wire, lacks } = await wireAfter('1r11', { platform: 'linux', forTests: false });
    expect(lacks).toEqual([
      'EnableCookieEncryption',
      'OnlyLoadAppFromAsar',
      'EnableEmbeddedAsarIntegrityValidation',
      'GrantFileProtocolExtraPrivileges',
    ]);
    expect(wire).toBe('0r00');
  });
});
