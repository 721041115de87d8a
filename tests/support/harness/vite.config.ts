import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Serves the board in any posed state: `vite --config tests/support/harness/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../../node_modules/.cache/harness', emptyOutDir: true, assetsInlineLimit: 0 },
});
