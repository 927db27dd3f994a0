import { describe, expect, it } from 'vitest';
import { librariesMissing, packagesFor } from '../../../build/runtime/system-packages.mjs';

const complete = {
  missingLibraries: [],
  needsScreen: true,
  hasXvfb: true,
  hasFontList: true,
  hasChineseFont: true,
  hasPdfTools: true,
  hasCupsServer: true,
  hasCupsClient: true,
  hasPdfPrinter: true,
  hasServerTools: true,
};

describe('the missing system packages', () => {
  it('reads the libraries that ldd did not find', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f5)',
      '\tlibnss3.so => not found',
      '\tlibgbm.so.1 => not found',
    ].join('\n');
    expect(librariesMissing(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('names nothing on a complete machine', () => {
    expect(packagesFor(complete, 'test')).toEqual([]);
  });

  it('names each package once, and GTK for what comes with it', () => {
    const missingLibraries = ['libnss3.so', 'libnssutil3.so', 'libcups.so.2', 'libpango-1.0.so.0', 'libgtk-3.so.0'];
    expect(packagesFor({ ...complete, missingLibraries }, 'start')).toEqual(['libnss3', 'libcups2', 'libgtk-3-0']);
  });

  it('asks for a virtual screen only where there is no real one', () => {
    expect(packagesFor({ ...complete, hasXvfb: false }, 'start')).toEqual(['xvfb', 'xauth']);
    expect(packagesFor({ ...complete, hasXvfb: false, needsScreen: false }, 'start')).toEqual([]);
  });

  it('asks for a Chinese font in both profiles, for printers and PDF tools in tests only', () => {
    const bare = {
      ...complete,
      hasChineseFont: false,
      hasPdfTools: false,
      hasCupsServer: false,
      hasCupsClient: false,
      hasPdfPrinter: false,
      hasServerTools: false,
    };
    expect(packagesFor(bare, 'start')).toEqual(['fonts-noto-cjk']);
    expect(packagesFor(bare, 'test')).toEqual([
      'fonts-noto-cjk',
      'poppler-utils',
      'cups',
      'cups-client',
      'printer-driver-cups-pdf',
      'postgresql',
    ]);
  });
});
