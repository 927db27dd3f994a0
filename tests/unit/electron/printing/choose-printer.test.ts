import { describe, expect, it } from 'vitest';
import { choosePrinter } from '../../../../electron/printing/paper-printer';

const printer = (name: string, isDefault = false) => ({ name, description: '', isDefault });

describe('the printer of a job', () => {
  it('is the one named', () => {
    expect(choosePrinter([printer('A', true), printer('B')], 'B')).toBe('B');
  });

  it('is the default, or the only one, where none is named', () => {
    expect(choosePrinter([printer('A'), printer('B', true)], '')).toBe('B');
    expect(choosePrinter([printer('A')], '')).toBe('A');
  });

  it.each([
    [[], ''],
    [[printer('A'), printer('B')], ''],
    [[printer('A', true)], 'B'],
  ])('is missing among %j when %j is wanted', (printers, wanted) => {
    expect(() => choosePrinter(printers, wanted)).toThrow(
      expect.objectContaining({ code: 'printer-missing', params: { printer: wanted } }),
    );
  });
});
