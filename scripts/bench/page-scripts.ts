import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/**
 * Follows what scripts a page loads.
 * @returns gives their size as brotli in bytes, all together, once called
 */
export function weighScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) bodies.push(response.body());
  });
  return async () =>
    (await Promise.all(bodies))
      .map((body) => brotliCompressSync(body).length)
      .reduce((sum, one) => sum + one, 0);
}
