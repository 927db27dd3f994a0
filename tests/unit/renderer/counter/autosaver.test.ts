import { describe, expect, it } from 'vitest';
import { Autosaver, type SaveState } from '../../../../renderer/features/counter/model/autosaver';

/** Lets every promise that can go on go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A draft store and a clock whose hands the test moves. */
function createBench() {
  const timers: (() => void)[] = [];
  const saves: { id: string | null; content: string; settle: (isGood: boolean) => void }[] = [];
  const states: SaveState[] = [];
  let made = 0;
  const autosaver = new Autosaver<string>({
    later: (act) => {
      timers.push(act);
      return () => timers.splice(timers.indexOf(act), 1);
    },
    save: (id, content) =>
      new Promise((resolve, reject) => {
        const settle = (isGood: boolean) => {
          if (!isGood) return reject(new Error('locked'));
          if (id === null) made += 1;
          resolve({ id: id ?? `draft-${made}`, savedAt: '2026-03-16T01:30:00.000Z' });
        };
        saves.push({ id, content, settle });
      }),
  });
  autosaver.open((state) => states.push(state));
  const tick = () => timers.shift()?.();
  const settle = async (isGood = true) => {
    saves.at(-1)?.settle(isGood);
    await settled();
  };
  return { autosaver, saves, states, tick, settle, timers };
}

describe('saving a draft while it is typed', () => {
  it('saves what stands there when the pause is over, not every key', () => {
    const { autosaver, saves, tick } = createBench();
    for (const text of ['张', '张三', '张三丰']) autosaver.changed(text);
    tick();
    expect(saves.map(({ id, content }) => [id, content])).toEqual([[null, '张三丰']]);
  });

  it('never makes two drafts of one form, however slow the first save is', async () => {
    const { autosaver, saves, tick, settle, timers } = createBench();
    autosaver.changed('张');
    tick();
    autosaver.changed('张三');
    expect(timers).toHaveLength(0);
    await settle();
    tick();
    expect(saves.map(({ id, content }) => [id, content])).toEqual([
      [null, '张'],
      ['draft-1', '张三'],
    ]);
  });

  it('tries again after a failure, and says so meanwhile', async () => {
    const { autosaver, saves, states, tick, settle } = createBench();
    autosaver.changed('张三');
    tick();
    await settle(false);
    expect(states.at(-1)?.hasFailed).toBe(true);
    tick();
    await settle();
    expect(saves.map(({ content }) => content)).toEqual(['张三', '张三']);
    expect(states.at(-1)).toMatchObject({ draftId: 'draft-1', hasFailed: false });
  });

  it('prefers what was typed since to what failed', async () => {
    const { autosaver, saves, tick, settle } = createBench();
    autosaver.changed('张');
    tick();
    autosaver.changed('张三');
    await settle(false);
    tick();
    expect(saves.at(-1)?.content).toBe('张三');
  });

  it('saves the rest when the page is left, and no more after that', async () => {
    const { autosaver, saves, settle, timers } = createBench();
    autosaver.changed('张三');
    const closed = autosaver.close();
    await settled();
    await settle(false);
    await closed;
    expect(saves).toHaveLength(1);
    expect(timers).toHaveLength(0);
  });

  it('forgets the draft of a case that was made', async () => {
    const { autosaver, saves, tick, settle } = createBench();
    autosaver.changed('张三');
    tick();
    const restarted = autosaver.restart(null);
    autosaver.changed('张三 again');
    await settle();
    await restarted;
    expect(autosaver.draftId).toBeNull();
    autosaver.changed('李四');
    tick();
    expect(saves.at(-1)).toMatchObject({ id: null, content: '李四' });
  });
});
