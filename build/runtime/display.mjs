import { spawn } from 'node:child_process';

const startLimit = 15_000;

/**
 * @typedef {object} Display
 * @property {Readonly<Record<string, string | undefined>>} environment for the programs that draw on it
 * @property {() => void} close ends the screen, if it was started here
 */

/**
 * The desktop's own screen, or a virtual one where Linux has none.
 * @param {{ size?: string, log?: (line: string) => void }} [options] size as Xvfb writes it
 * @returns {Promise<Display>}
 */
export async function openDisplay({ size = '2000x1200x24', log = console.log } = {}) {
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || hasScreen) return { environment: process.env, close: () => {} };
  const screen = await startXvfb(size);
  log(`No DISPLAY here: going on under Xvfb, screen ${screen.name} (${size})`);
  return { environment: { ...process.env, DISPLAY: screen.name }, close: screen.close };
}

function startXvfb(size) {
  return new Promise((resolve, reject) => {
    // Xvfb itself takes a free number and writes it to descriptor 3 once it listens. A group of its own keeps Ctrl+C
    // from ending the screen before the program that draws on it.
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const close = () => child.kill();
    const timer = setTimeout(() => fail('did not start in time'), startLimit);
    const fail = (why) => {
      clearTimeout(timer);
      close();
      reject(new Error(`Xvfb ${why}`));
    };
    child.once('error', (error) => fail(error.code === 'ENOENT' ? 'is not installed' : error.message));
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stdio[3].once('data', (bytes) => {
      clearTimeout(timer);
      child.unref();
      child.stdio[3].unref();
      process.once('exit', close);
      resolve({ name: `:${bytes.toString().trim()}`, close });
    });
  });
}
