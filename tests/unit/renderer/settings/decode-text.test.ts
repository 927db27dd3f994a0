import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../renderer/features/settings/calendar/decode-text';

const bytes = (...codes: number[]) => Uint8Array.from(codes);

describe('the text of a notice’s file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('元旦放假')],
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeff元旦放假')],
    ['GB18030', bytes(0xd4, 0xaa, 0xb5, 0xa9, 0xb7, 0xc5, 0xbc, 0xd9)],
    ['UTF-16', bytes(0xff, 0xfe, 0x43, 0x51, 0xe6, 0x65, 0x3e, 0x65, 0x47, 0x50)],
  ])('is read from %s', (_encoding, file) => {
    expect(decodeText(file)).toBe('元旦放假');
  });

  it.each([
    ['a packed document', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)],
    ['a broken text', bytes(0xff, 0x41, 0x42)],
  ])('is not found in %s', (_kind, file) => {
    expect(decodeText(file)).toBeNull();
  });
});
