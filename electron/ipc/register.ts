import { type IpcMainInvokeEvent, ipcMain, webContents } from 'electron';
import { COMMAND_CHANNEL, EVENT_CHANNEL } from './channels';
import type { Dispatcher } from './dispatcher';
import type { EventPublisher } from './event-publisher';
import { createEventPublisher } from './event-publisher';
import type { Surfaces } from './surfaces';

/** Whether a call comes from the main frame of one of our own pages; `origin` is `scheme://host`. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>, origin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${origin}/`);
}

/** Opens the command channel to the windows of one origin. */
export function registerCommands(dispatcher: Pick<Dispatcher, 'dispatch'>, origin: string): void {
  ipcMain.handle(COMMAND_CHANNEL, (event, envelope: unknown) => {
    if (!isTrustedSender(event, origin)) {
      return { ok: false, error: { code: 'untrusted-sender', params: {}, fields: {}, requestId: '' } };
    }
    return dispatcher.dispatch(event.sender.id, envelope);
  });
}

/** A publisher that reaches every open window of ours; the resident's screen hears of ratings only. */
export function createWindowPublisher(surfaces: Pick<Surfaces, 'isRatingScreen'>): EventPublisher {
  return createEventPublisher((name, payload) => {
    for (const contents of webContents.getAllWebContents()) {
      if (surfaces.isRatingScreen(contents.id) && name !== 'rating.changed') continue;
      if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, payload);
    }
  });
}
