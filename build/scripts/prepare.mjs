// Runs at the end of `npm ci` and `npm install`. It never fails them: what is missing now, `npm start` and `npm test` try again.
async function prepare() {
  const { ensureElectron } = await import('../runtime/ensure-electron.mjs');
  const { buildIfStale, hasSources } = await import('./lib/build-if-stale.mjs');
  await ensureElectron();
  if (hasSources()) await buildIfStale();
}

try {
  await prepare();
} catch (error) {
  console.log(`Not prepared yet (${error.message.split('\n')[0]}); npm start will try again.`);
}
