/** The library that `ldd` misses, and the Debian package that brings it; what is not named comes with GTK. */
const packageOfLibrary = [
  [/^lib(nss|nssutil|smime|nspr|plc|plds|ssl)\d/, 'libnss3'],
  [/^libasound\./, 'libasound2'],
  [/^libgbm\./, 'libgbm1'],
  [/^libXss\./, 'libxss1'],
  [/^libatk-bridge/, 'libatk-bridge2.0-0'],
  [/^libatspi/, 'libatk-bridge2.0-0'],
  [/^libcups\./, 'libcups2'],
  [/^libdrm\./, 'libdrm2'],
];

/**
 * @param {string} lddOutput
 * @returns {string[]} names of the shared libraries that were not found
 */
export function librariesMissing(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
}

/**
 * @typedef {object} Facts
 * @property {readonly string[]} missingLibraries
 * @property {boolean} needsScreen
 * @property {boolean} hasXvfb
 * @property {boolean} hasFontList
 * @property {boolean} hasChineseFont
 * @property {boolean} hasPdfTools
 * @property {boolean} hasCupsServer
 * @property {boolean} hasCupsClient
 * @property {boolean} hasPdfPrinter
 * @property {boolean} hasServerTools
 */

/**
 * The Debian packages that are missing, each once.
 * @param {Facts} facts
 * @param {'start' | 'test'} profile
 * @returns {string[]}
 */
export function packagesFor(facts, profile) {
  const packages = new Set();
  for (const library of facts.missingLibraries) {
    packages.add(packageOfLibrary.find(([pattern]) => pattern.test(library))?.[1] ?? 'libgtk-3-0');
  }
  if (facts.needsScreen && !facts.hasXvfb) packages.add('xvfb').add('xauth');
  if (!facts.hasFontList) packages.add('fontconfig');
  if (!facts.hasChineseFont) packages.add('fonts-noto-cjk');
  if (profile === 'test') {
    if (!facts.hasPdfTools) packages.add('poppler-utils');
    if (!facts.hasCupsServer) packages.add('cups');
    if (!facts.hasCupsClient) packages.add('cups-client');
    if (!facts.hasPdfPrinter) packages.add('printer-driver-cups-pdf');
    if (!facts.hasServerTools) packages.add('postgresql');
  }
  return [...packages];
}
