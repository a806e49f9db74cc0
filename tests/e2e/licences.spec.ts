import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from '../../src/compile/shipped-packages.js';
import { ROOT } from './harness/built-pages.js';
import { newProject } from './harness/new-project.js';
import { expect, test } from './harness/test.js';

test('a reader sees what others made, its version and its licence, and reads the licences offline', async ({
  page,
  server,
  watch,
}) => {
  // Asked for by the browser itself, beside any file that is no page.
  watch.allow(/favicon\.ico/);
  await page.goto('./about/');
  await expect(page.locator('offline-status aside')).toContainText('without a connection');
  const rows = page.getByRole('table', { name: 'Packages and typefaces' }).locator('tbody tr');
  const packages = shippedPackages(ROOT);
  await expect(rows).toHaveCount(packages.length);
  for (const { name, version } of packages) {
    const row = rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell').first()).toHaveText(version);
    await expect(row.getByRole('cell').last()).toHaveText(/Apache-2.0|BSD|MIT|ISC|SIL Open Font/);
  }
  await server.stop();
  await page.getByRole('link', { name: 'Their licences in full' }).click();
  await expect(page).toHaveURL(/\/licences\.txt$/);
  for (const { name, version } of packages) {
    await expect(page.locator('body')).toContainText(`${name} ${version}`);
  }
});

test('a build that ships a package not listed on /about/ is refused, and says which', async () => {
  test.setTimeout(120_000);
  const project = newProject();
  try {
    project.write('content/site.yaml', 'name: News\ndescription: News of ours.\n');
    await project.run('tsx', 'scripts/new.ts', 'my-article');
    const entry = 'src/entries/about.ts';
    const ours = readFileSync(join(ROOT, entry), 'utf8');
    project.write(entry, `import { parse } from 'zod';\n${ours}\nparse(null, 1);\n`);
    await expect(project.run('vite', 'build')).rejects.toThrow(/zod \S+ ships and is not listed/);
  } finally {
    project.remove();
  }
});
