import { describe, expect, it } from 'vitest';
import { readDefault, readDescriptions } from '../../../../electron/printing/cups-printer';

describe('answers of lpstat', () => {
  it('reads the default printer, or none', () => {
    expect(readDefault('system default destination: Hall_Laser\n')).toBe('Hall_Laser');
    expect(readDefault('no system default destination\n')).toBe('');
    expect(readDefault('')).toBe('');
  });

  it('reads a description for each printer, also where one has none', () => {
    const answer = [
      'printer Hall is idle.  enabled since Mon',
      '\tForm mounted:',
      '\tDescription: 一楼大厅: 激光',
      '\tAlerts: none',
      'printer Room-2 disabled since Mon -',
      '\tpaused',
      '',
    ].join('\n');
    expect([...readDescriptions(answer)]).toEqual([
      ['Hall', '一楼大厅: 激光'],
      ['Room-2', ''],
    ]);
  });
});
