import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { COMMAND_CHANNEL, EVENT_CHANNEL } from '../ipc/channels';

/** The page's whole view of the program: two functions, nothing else. */
contextBridge.exposeInMainWorld('streetdesk', {
  invoke: (envelope: unknown): Promise<unknown> => ipcRenderer.invoke(COMMAND_CHANNEL, envelope),
  subscribe: (listener: (name: string, payload: unknown) => void): (() => void) => {
    const onEvent = (_event: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, onEvent);
  },
});
