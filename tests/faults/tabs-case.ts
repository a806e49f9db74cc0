import type { BrowserContext, Page } from '@playwright/test';
import type { FaultySite, FaultyServer } from './faulty-server.js';
import { askForUpdate, registrationOf, until, visit } from './reader.js';
import { pagesOf, type Release } from './release.js';
import { pick, shuffled, type Random } from './seed.js';

/** What a reader may do in a tab while a new version comes. */
const ACTS = [
  'read on',
  'type',
  'open settings',
  'change a setting',
  'go to another page',
] as const;
type Act = (typeof ACTS)[number];

/** One tab, and what it must not lose. */
interface Tab {
  page: Page;
  path: string;
  /** Loads since the new version took over. */
  loads: number;
  errors: string[];
  draft: string | null;
  /** The id of the line being read, and where it stood. */
  place: { id: string; top: number } | null;
}

/** What one run did, so that a failure can be understood. */
export interface TabsResult {
  acts: string[];
  problems: string[];
}

/** Not errors of the page: the browser's own word on a file that the server has not got. */
const CHUNK_ERROR = /dynamically imported module|preload|ChunkLoad|Failed to load module|import/i;

async function openTab(context: BrowserContext, site: FaultySite, path: string): Promise<Tab> {
  const tab: Tab = {
    page: await context.newPage(),
    path,
    loads: 0,
    errors: [],
    draft: null,
    place: null,
  };
  tab.page.on('load', () => (tab.loads += 1));
  tab.page.on('pageerror', ({ message }) => tab.errors.push(message));
  tab.page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && CHUNK_ERROR.test(text)) tab.errors.push(text);
  });
  await tab.page.goto(new URL(path, site.url).href);
  await tab.page.locator('offline-status:defined').waitFor({ state: 'attached' });
  return tab;
}

/** A field such as any part of the page may have; the site's own are not on every page. */
async function type(tab: Tab, text: string): Promise<void> {
  await tab.page.evaluate((value) => {
    let field = document.querySelector<HTMLTextAreaElement>('#draft-of-the-test');
    if (!field) {
      field = document.createElement('textarea');
      field.id = 'draft-of-the-test';
      document.querySelector('footer, body')!.append(field);
    }
    field.value = value;
  }, text);
  tab.draft = text;
}

async function readOn(tab: Tab, random: Random): Promise<void> {
  const share = random();
  await tab.page.evaluate((part) => {
    const lines = [...document.querySelectorAll('main p[id]')];
    lines[Math.floor(part * lines.length)]?.scrollIntoView({ behavior: 'instant' });
  }, share);
}

async function act(tab: Tab, what: Act, site: FaultySite, random: Random): Promise<void> {
  const { page } = tab;
  switch (what) {
    case 'read on':
      await readOn(tab, random);
      break;
    case 'type':
      await type(tab, `half a thought, ${Math.floor(random() * 1e6)}`);
      break;
    case 'open settings':
      // There they stand in the page.
      if (tab.path.endsWith('settings/')) break;
      await page.locator('.settings-link').first().click();
      await page.locator('type-settings[open]:focus-within').waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await page.locator('type-settings[open]').waitFor({ state: 'detached' });
      break;
    case 'change a setting':
      await page.evaluate(
        (size) => {
          localStorage.setItem('lectern.settings', JSON.stringify({ typeSize: size }));
        },
        pick(random, ['100', '110', '120', '135']),
      );
      break;
    case 'go to another page':
      tab.path = pick(random, pagesOf(site.release));
      tab.draft = null;
      await page.goto(new URL(tab.path, site.url).href);
      await page.locator('offline-status:defined').waitFor({ state: 'attached' });
      break;
  }
}

const isNew = (tab: Tab): Promise<boolean> =>
  tab.page
    .evaluate(() => document.querySelector('.release')?.textContent.includes('two') ?? false)
    // While a page is being replaced there is none to ask.
    .catch(() => false);

async function notePlace(tab: Tab): Promise<void> {
  tab.place = await tab.page.evaluate(() => {
    const drawn = [...document.querySelectorAll('main [id]')].filter(
      (element) => element.getClientRects().length > 0,
    );
    const top = (element: Element) => element.getBoundingClientRect().top;
    const line = drawn.filter((element) => top(element) <= innerHeight / 3).at(-1);
    return line && scrollY > 0 ? { id: line.id, top: top(line) } : null;
  });
}

/** @returns what a tab has lost by the change of version */
async function lost({ page, loads, errors, draft, place }: Tab, name: string): Promise<string[]> {
  const problems = errors.map((error) => `${name}: ${error}`);
  if (loads > 1) problems.push(`${name} was loaded ${loads} times`);
  if (draft !== null) {
    // The field is not in the page as built; an element would draw it so.
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'draft-of-the-test';
      document.querySelector('footer, body')!.append(field);
    });
    const kept = () =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#draft-of-the-test')!.value);
    await until('the draft is back', async () => (await kept()) !== '').catch(() => undefined);
    if ((await kept()) !== draft) problems.push(`${name} lost its draft`);
  }
  if (place) {
    const off = () =>
      page.evaluate(({ id, top }) => {
        const element = document.getElementById(id);
        // The end of a page can hold a line down from where it was.
        const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
        return element && !atEnd ? Math.abs(element.getBoundingClientRect().top - top) : 0;
      }, place);
    await until('the place is found again', async () => (await off()) <= 2).catch(() => undefined);
    if ((await off()) > 2) problems.push(`${name} lost its place by ${await off()} px`);
  }
  return problems;
}

/**
 * Two to five tabs, a new version in the middle of what their reader does, and one tab that
 * takes it, in an order by chance.
 * @param random decides everything
 * @param options.killed whether the server dies once the version waits
 */
export async function playTabs(
  context: BrowserContext,
  server: FaultyServer,
  [first, second]: readonly [Release, Release],
  random: Random,
  { killed = false }: { killed?: boolean } = {},
): Promise<TabsResult> {
  const site = server.open(first);
  const acts: string[] = [];
  context.setDefaultTimeout(60_000);
  const opener = await context.newPage();
  await visit(opener, site, 'light');
  const tabs: Tab[] = [];
  for (let count = 2 + Math.floor(random() * 4); count > 0; count -= 1) {
    tabs.push(await openTab(context, site, pick(random, pagesOf(first))));
  }

  const steps = shuffled(random, ['deploy', ...tabs.map(() => 'act'), ...tabs.map(() => 'act')]);
  for (const step of steps) {
    if (step === 'deploy') {
      site.release = second;
      acts.push('a new version on the server');
      continue;
    }
    const tab = pick(random, tabs);
    const what = pick(random, ACTS);
    acts.push(`tab ${tabs.indexOf(tab)} on ${tab.path}: ${what}`);
    await act(tab, what, site, random);
  }
  const settings = await opener.evaluate(() => localStorage.getItem('lectern.settings'));

  await askForUpdate(opener, site);
  await until('the version waits', async () => (await registrationOf(opener, site)).waiting);
  if (killed) site.up = false;
  for (const tab of tabs) {
    await notePlace(tab);
    tab.loads = 0;
  }
  const taker = pick(random, tabs);
  acts.push(`tab ${tabs.indexOf(taker)} takes it${killed ? ', with the server gone' : ''}`);
  await taker.page.bringToFront();
  // By its place, not its name: the tab may be in any of the site's languages.
  await taker.page.locator('offline-status [data-kind="update"] button').first().click();
  const problems: string[] = [];
  for (const [index, tab] of tabs.entries()) {
    const name = `tab ${index} on ${tab.path}`;
    await tab.page.bringToFront();
    await until(`${name} has the new version`, () => isNew(tab));
    await tab.page.waitForLoadState();
    problems.push(...(await lost(tab, name)));
  }
  if ((await opener.evaluate(() => localStorage.getItem('lectern.settings'))) !== settings) {
    problems.push('a setting was lost');
  }
  for (const page of [opener, ...tabs.map((tab) => tab.page)]) await page.close();
  return { acts, problems };
}
