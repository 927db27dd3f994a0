import { describe, expect, it } from 'vitest';
import { COUNTER_KEYS, readStroke } from '../../../../renderer/features/counter/model/counter-keys';

const stroke = (key: string, ctrlKey = false, altKey = false) => ({ key, ctrlKey, altKey, metaKey: false });

describe('the counter’s keys', () => {
  it('gives every key to one act only', () => {
    const shown = Object.values(COUNTER_KEYS).map((key) => key.shown);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('leaves the keys of the window and of the navigation alone', () => {
    for (const key of ['F10', 'F11', 'F12']) expect(readStroke(stroke(key))).toBeNull();
    for (const digit of '123456') expect(readStroke(stroke(digit, false, true))).toBeNull();
  });

  it('tells typing from commands', () => {
    expect(readStroke(stroke('Enter'))).toBeNull();
    expect(readStroke(stroke('1'))).toBeNull();
    expect(readStroke(stroke('Enter', true))).toBe('accept');
    expect(readStroke(stroke('2', true))).toBe('kind2');
    expect(readStroke(stroke('F2'))).toBe('notify');
    expect(readStroke(stroke('d'))).toBeNull();
    expect(readStroke(stroke('D', true))).toBe('openRelated');
  });
});
