import { describe, expect, it } from 'vitest';
import type { MoveProgress } from '#shared/domain/storage/move-progress';
import { MoveMeter } from '../../../../../electron/database/moving/move-meter';

const table = { name: 'cases', columns: ['id', 'a'], flags: [], key: [0], late: [], only: '' };

function openMeter() {
  const told: MoveProgress[] = [];
  let now = 0;
  const meter = new MoveMeter({ tell: (progress) => told.push(progress), steady: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { meter, pass, last: () => told.at(-1) };
}

describe('the estimate of a move', () => {
  it('is none before anything was moved, then what the rest takes at the pace so far', () => {
    const { meter, pass, last } = openMeter();
    meter.plan([{ table, rows: 1000, toCopy: 1000 }]);
    meter.begin('copying', 1000);
    expect(last()).toMatchObject({ done: 0, total: 1000, estimateSeconds: null });
    pass(10_000);
    meter.rows(table, 500); // 20 ms a row; 500 rows and the comparison at 3/10 of the cost are left
    expect(last()).toMatchObject({ table: 'cases', done: 500, estimateSeconds: 16 });
    pass(10_000);
    meter.rows(table, 500);
    meter.begin('comparing', 1000);
    expect(last()).toMatchObject({ phase: 'comparing', done: 0, estimateSeconds: 6 });
    pass(6_000);
    meter.rows(table, 1000);
    expect(last()).toMatchObject({ done: 1000, estimateSeconds: 0 });
  });

  it('counts what an earlier try brought over as done', () => {
    const { meter, last } = openMeter();
    meter.plan([{ table, rows: 1000, toCopy: 100 }]);
    meter.begin('copying', 1000, 900);
    expect(last()).toMatchObject({ done: 900, total: 1000 });
  });

  it('is never below nothing, where more rows came than were counted', () => {
    const { meter, pass, last } = openMeter();
    meter.plan([{ table, rows: 1, toCopy: 1 }]);
    meter.begin('copying', 1);
    pass(5);
    meter.rows(table, 50);
    expect(last()?.estimateSeconds).toBe(0);
  });
});
