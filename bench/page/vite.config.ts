import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages that the bench looks at: a window with a shift on its chart, and the pictures of the results. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: '../../node_modules/.cache/bench-page',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['window.html', 'pictures.html'].map((page) => join(import.meta.dirname, page)),
    },
  },
});
