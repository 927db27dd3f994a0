import { createRequire } from 'node:module';

/** Lets electron-builder say only what went wrong; its progress is of no use, and one of its lines is 10 kB long. */
export function quietBuilder() {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { log } = fromBuilder('builder-util');
  log.info = () => {};
}
