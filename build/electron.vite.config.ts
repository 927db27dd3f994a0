import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  main: {
    root,
    build: {
      outDir: `${root}out/main`,
      externalizeDeps: true,
      rollupOptions: { input: { main: `${root}electron/main.ts` } },
    },
  },
  preload: {
    root,
    build: {
      outDir: `${root}out/preload`,
      rollupOptions: {
        input: { preload: `${root}electron/preload/preload.ts` },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: `${root}renderer`,
    plugins: [react()],
    build: {
      outDir: `${root}out/renderer`,
      minify: true,
      rollupOptions: { input: { index: `${root}renderer/index.html`, rating: `${root}renderer/rating.html` } },
    },
  },
});
