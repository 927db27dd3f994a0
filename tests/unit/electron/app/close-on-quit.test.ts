import { describe, expect, it } from 'vitest';
import { closeOnQuit } from '../../../../electron/app/close-on-quit';

/** An `app` that quits unless it is held back, and hears no quit while it is still asking, as Electron's does. */
function makeApp() {
  let listener: (event: { preventDefault(): void }) => void = () => undefined;
  const stopAsking = () => {
    app.isAsking = false;
  };
  const app = {
    hasQuit: false,
    on: (_event: 'will-quit', added: typeof listener) => {
      listener = added;
    },
    isAsking: false,
    quit() {
      if (app.isAsking) return;
      app.isAsking = true;
      setImmediate(stopAsking); // microtasks still run inside the asking
      let isHeld = false;
      listener({
        preventDefault: () => {
          isHeld = true;
        },
      });
      if (!isHeld) app.hasQuit = true;
    },
  };
  return app;
}

const settle = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

describe('quitting', () => {
  it('waits until all is closed, also where it is asked for again meanwhile', async () => {
    const app = makeApp();
    let closings = 0;
    let finish: () => void = () => undefined;
    const close = () => {
      closings += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    closeOnQuit(app, close, { error: () => undefined });
    app.quit();
    app.quit();
    await settle();
    app.quit();
    expect(app.hasQuit).toBe(false);
    finish();
    await settle();
    expect(app.hasQuit).toBe(true);
    expect(closings).toBe(1);
  });

  it('quits also where closing failed, and says so in the log', async () => {
    const app = makeApp();
    const errors: unknown[] = [];
    const fault = new Error('disk full');
    closeOnQuit(app, () => Promise.reject(fault), { error: (_words, error) => errors.push(error) });
    app.quit();
    await settle();
    expect(app.hasQuit).toBe(true);
    expect(errors).toEqual([fault]);
  });
});
