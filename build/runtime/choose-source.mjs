/**
 * @typedef {object} Facts What was found out about this machine.
 * @property {string | undefined} override value of ELECTRON_OVERRIDE_DIST_PATH
 * @property {boolean} isPresent whether node_modules/electron/dist already holds a runtime
 * @property {boolean} isOfficialReachable whether the official download answered
 * @property {string} platform
 * @property {string} arch
 */

/**
 * Where the runtime comes from, best first. Only Linux x64 has a copy in the registry; elsewhere the official download
 * is tried even when it did not answer, because its own error says best what is wrong.
 * @param {Facts} facts
 * @returns {ReadonlyArray<'override' | 'present' | 'official' | 'registry'>}
 */
export function chooseSources(facts) {
  if (facts.override) return ['override'];
  if (facts.isPresent) return ['present'];
  const hasRegistryCopy = facts.platform === 'linux' && facts.arch === 'x64';
  if (!hasRegistryCopy) return ['official'];
  return facts.isOfficialReachable ? ['official', 'registry'] : ['registry'];
}
