import { url as inspectorUrl } from 'node:inspector';
import { app } from 'electron';

/**
 * What the command line of a packed program may not ask of Chromium: a port by which others steer the signed-in page, and
 * doors that the pages' own rules keep shut. The fuses of the binary shut Node's doors only.
 */
const REFUSED = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
  ...['load-extension', 'disable-web-security', 'allow-file-access-from-files', 'js-flags'],
  ...['ignore-certificate-errors', 'proxy-server', 'proxy-pac-url', 'host-rules', 'log-net-log', 'ssl-key-log-file'],
] as const;

/**
 * Drops them before Chromium starts. A package for tests has its inspector on by a fuse, and is steered by these very
 * switches; in a package for use the inspector is never there.
 */
export function refuseSwitches(): void {
  if (!app.isPackaged || inspectorUrl() !== undefined) return;
  for (const name of REFUSED) app.commandLine.removeSwitch(name);
}
