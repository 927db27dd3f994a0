/**
 * The arguments every start of Electron needs on this machine, before those of the caller.
 * Chromium's sandbox refuses to run as root; for anybody else it stays on.
 * @param {readonly string[]} [given]
 * @param {{ platform?: string, uid?: number }} [machine]
 * @returns {string[]}
 */
export function electronArguments(given = [], machine = {}) {
  const platform = machine.platform ?? process.platform;
  const uid = machine.uid ?? process.getuid?.();
  const isRootOnLinux = platform === 'linux' && uid === 0;
  return isRootOnLinux && !given.includes('--no-sandbox') ? ['--no-sandbox', ...given] : [...given];
}
