import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ basePath: '/some/folder/' });

test('in any folder of a host every page opens with its styles and its script', async ({
  page,
  pages,
  watch,
}) => {
  for (const path of pages) {
    await open(page, path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    await expect(page.locator('offline-status:defined')).toHaveCount(1);
  }
  const outside = watch.urls.filter((url) => !new URL(url).pathname.startsWith('/some/folder/'));
  expect(outside).toEqual([]);
});
