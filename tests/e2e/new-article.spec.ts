import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { newProject, type Project } from './harness/new-project.js';
import { expect, test } from './harness/test.js';

let project: Project;
let site: SiteServer | null = null;

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  project = newProject();
  project.write('content/site.yaml', 'name: The River Post\ndescription: News of the river.\n');
});

test.afterAll(async () => {
  await site?.stop();
  project.remove();
});

const make = (...args: string[]): Promise<string> => project.run('tsx', 'scripts/new.ts', ...args);

/** What the command says as it refuses. */
const refusal = (...args: string[]): Promise<string> =>
  make(...args).then(
    () => '',
    (error: unknown) => (error as { stderr: string }).stderr,
  );

test('an author in an empty site makes an article by one command, and is told what comes next', async () => {
  const said = await make('river-crossing', '--title', 'The crossing is closed');
  for (const file of ['article.md', 'summary.md', 'timeline.yaml']) {
    expect(existsSync(join(project.folder, 'content/river-crossing', file)), file).toBe(true);
  }
  expect(said).toContain('npm run dev');
  expect(said).toContain('content/README.md');
  const saidOfEntry = await make('--actor', 'The Ferry Company');
  expect(saidOfEntry).toContain('content/actors/the-ferry-company.yaml');
});

test('an author is never made to lose what is there, and is told what to do', async () => {
  const path = join(project.folder, 'content/river-crossing/article.md');
  const before = readFileSync(path, 'utf8');
  const taken = await refusal('river-crossing', '--title', 'Another');
  expect(taken).toContain('already a folder content/river-crossing');
  expect(taken).toContain('Choose another name');
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(await refusal('other', '--titel', 'A')).toMatch(/--titel[^]*--title/);
  expect(existsSync(join(project.folder, 'content/other'))).toBe(false);
});

test('the new article builds at once, and a reader finds it with its entry', async ({
  page,
  watch,
}) => {
  const article = 'content/river-crossing/article.md';
  const text = readFileSync(join(project.folder, article), 'utf8');
  project.write(article, text.replace('Tell in', 'The Ferry Company says: tell in'));
  await project.run('vite', 'build', '--logLevel', 'error');
  site = await serveSite(join(project.folder, 'dist'));
  watch.allowOrigin(site.url);
  await page.goto(site.url);
  await page.getByRole('link', { name: 'The crossing is closed', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The crossing is closed');
  await page
    .getByRole('navigation', { name: 'Views of this article' })
    .getByRole('link', { name: 'Glossary' })
    .click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText('The Ferry Company');
});
