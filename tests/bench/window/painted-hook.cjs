// Loaded into a measured program ahead of its own code. Tells the parent process when what the program starts with has
// been painted: two frames after the element of BENCH_SELECTOR is there.
const { app } = require('electron');

const painted = (selector) =>
  new Promise((resolve) => {
    const look = () =>
      document.querySelector(selector) === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
    look();
  });

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(`(${painted})(${JSON.stringify(process.env.BENCH_SELECTOR)})`);
    require('node:fs').writeSync(1, 'painted\n');
  });
});
