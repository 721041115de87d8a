import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;

/**
 * The oldest runtimes that the output must run on: Node 20.18 is inside Electron 33 and starts the
 * web host; Chromium 130 is Electron 33's.
 */
const OLDEST_NODE = 'node20.18';
const OLDEST_CHROME = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: OLDEST_NODE,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          web: resolve(root, 'src/main/web.ts'),
          // Not part of the app: a program of its own that the demo starts beside it.
          simulator: resolve(root, 'simulator/main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      // A sandboxed preload may require nothing but Electron itself, and cannot be an ES module.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: OLDEST_CHROME,
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      // The content policy lets fonts and styles come from files only, never from data URLs.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
