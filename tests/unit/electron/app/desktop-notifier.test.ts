import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesktopNotifier } from '../../../../electron/app/desktop-notifier';

/** The desktop's notifications as Electron gives them; the real ones need a desktop that shows some. */
const desktop = vi.hoisted(() => ({
  isSupported: true,
  shown: [] as { title: string; body: string; isOpen: boolean; click(): void }[],
}));

vi.mock('electron', () => ({
  Notification: class {
    static isSupported = () => desktop.isSupported;
    private readonly listeners: (() => void)[] = [];
    private readonly entry;

    constructor({ title, body }: { readonly title: string; readonly body: string }) {
      const click = () => {
        for (const listener of this.listeners) listener();
      };
      this.entry = { title, body, isOpen: false, click };
    }
    on(_event: 'click', listener: () => void) {
      this.listeners.push(listener);
    }
    show() {
      this.entry.isOpen = true;
      desktop.shown.push(this.entry);
    }
    close() {
      this.entry.isOpen = false;
    }
  },
}));

describe('notifications on the desktop', () => {
  beforeEach(() => {
    desktop.isSupported = true;
    desktop.shown.length = 0;
  });

  it.each([
    [{ yellow: 2, red: 0 }, '2 件黄牌'],
    [{ yellow: 0, red: 3 }, '3 件红牌'],
    [{ yellow: 1, red: 1 }, '1 件黄牌、1 件红牌'],
  ])('say how many cards there are of which colour, and of whom nothing: %o', (cards, body) => {
    createDesktopNotifier(() => undefined).tell(cards);
    expect(desktop.shown).toMatchObject([{ title: '预警', body, isOpen: true }]);
  });

  it('take the place of one another, so that a morning does not end in a heap of them', () => {
    const notifier = createDesktopNotifier(() => undefined);
    notifier.tell({ yellow: 1, red: 0 });
    notifier.tell({ yellow: 2, red: 0 });
    expect(desktop.shown.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  it('lead to the cards by a click', () => {
    let clicks = 0;
    const notifier = createDesktopNotifier(() => {
      clicks += 1;
    });
    notifier.tell({ yellow: 1, red: 0 });
    desktop.shown[0]?.click();
    expect(clicks).toBe(1);
  });

  it('are left out where the desktop has none', () => {
    desktop.isSupported = false;
    createDesktopNotifier(() => undefined).tell({ yellow: 1, red: 0 });
    expect(desktop.shown).toEqual([]);
  });
});
