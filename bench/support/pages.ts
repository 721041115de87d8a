import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumPath } from '../../tests/support/programs.ts';

const CONFIG = join(import.meta.dirname, '../page/vite.config.ts');

/** The bench's pages in a browser without a window. */
export interface Pages {
  open(
    name: 'window.html' | 'pictures.html',
    size: { readonly width: number; readonly height: number },
  ): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the pages as the product is built, and serves them on 127.0.0.1. Throws without a Chromium. */
export async function openPages(): Promise<Pages> {
  await build({ configFile: CONFIG });
  const server = await preview({ configFile: CONFIG, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args });
  return {
    async open(name, viewport) {
      const page = await browser.newPage({ viewport });
      await page.goto(`http://127.0.0.1:${port}/${name}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
