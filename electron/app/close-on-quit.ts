import type { ErrorLog } from '../ipc/dispatcher';

/** What this needs of Electron's `app`. */
export interface QuittingApp {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/** Lets the program quit only after all is closed, however often somebody asks it to quit meanwhile. */
export function closeOnQuit(app: QuittingApp, close: () => Promise<void>, log: ErrorLog): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close()
      .catch((error: unknown) => log.error('closing the database failed', error))
      .finally(() => {
        state = 'closed';
        // Not while Electron is still asking: a quit inside a refused quit is not heard.
        setImmediate(() => app.quit());
      });
  });
}
