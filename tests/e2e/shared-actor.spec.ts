import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { ROOT } from './harness/built-pages.js';
import { newProject, type Project } from './harness/new-project.js';
import { expect, test } from './harness/test.js';

let project: Project;
let site: SiteServer;

test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false });

test.beforeAll(async () => {
  project = newProject();
  cpSync(join(ROOT, 'tests/fixtures/shared-actor/content'), join(project.folder, 'content'), {
    recursive: true,
  });
  await project.run('vite', 'build', '--logLevel', 'error');
  site = await serveSite(join(project.folder, 'dist'));
});

test.afterAll(async () => {
  await site.stop();
  project.remove();
});

const ROLES = {
  'ferry-strike': 'It called the strike of the ferry crews.',
  'harbour-vote': 'It asked its members to vote for the new quay.',
};

test('an actor written once is explained in each article, with its part in that one alone', async ({
  page,
  watch,
}) => {
  watch.allowOrigin(site.url);
  for (const [slug, role] of Object.entries(ROLES)) {
    await page.goto(`${site.url}${slug}/glossary/`);
    const entry = page.locator('#harbour-union');
    await expect(entry).toContainText('A union of the people who load and unload ships');
    await expect(entry).toContainText(role);
    for (const other of Object.values(ROLES).filter((one) => one !== role)) {
      await expect(entry, slug).not.toContainText(other);
    }
  }
});

test('each article names it in its own way, and both names lead to the one entry', async ({
  page,
  watch,
}) => {
  watch.allowOrigin(site.url);
  for (const [slug, name] of [
    ['ferry-strike', 'Harbour Union'],
    ['harbour-vote', 'the dockers’ union'],
  ]) {
    await page.goto(`${site.url}${slug}/`);
    await page.locator('main .prose a.term', { hasText: name! }).click();
    await expect(page).toHaveURL(`${site.url}${slug}/glossary/#harbour-union`);
  }
});

test('an actor of one article is not in the other’s glossary', async ({ page, watch }) => {
  watch.allowOrigin(site.url);
  await page.goto(`${site.url}ferry-strike/glossary/`);
  await expect(page.locator('#ferry-company')).toHaveCount(1);
  await page.goto(`${site.url}harbour-vote/glossary/`);
  await expect(page.locator('#harbour-union')).toHaveCount(1);
  await expect(page.locator('#ferry-company')).toHaveCount(0);
});
