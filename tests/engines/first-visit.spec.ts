import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { DIST } from '../e2e/harness/built-pages.js';
import { randomFrom, seedOfRun } from '../faults/seed.js';
import { until, untilDone, type Engine } from './engine.js';
import { expect, test } from './engine-test.js';
import { open } from './open.js';

const ARTICLE = 'aleppo-ceasefire/';

/** Whether an element has drawn itself, or a button is answered by its script. */
function works(selector: string): boolean {
  const element = document.querySelector<HTMLElement & { hasUpdated?: boolean }>(selector);
  return element?.hasUpdated === true || element?.dataset['answered'] !== undefined;
}

/** Pages of each kind, and what there works once all their scripts have run. */
const PAGES: Readonly<Record<string, string>> = {
  '': 'library-shelf',
  [ARTICLE]: '.listen-button',
  [`${ARTICLE}summary/`]: '.listen-button',
  [`${ARTICLE}glossary/`]: 'glossary-filter',
  'open/': 'open-text',
  'marks/': 'all-marks',
  'settings/': 'type-settings',
};

const ROUNDS = 2;

/** As much as the times differ, in ms, that files of one page take on a phone's line. */
const UNEVEN_MS = 150;

/** Leaves a page whose server is to go: after that, Firefox’s driver would take 30 s for it. */
async function leave(engine: Engine): Promise<void> {
  await untilDone(
    engine,
    'the page is left',
    () => engine.open('about:blank'),
    () => location.href === 'about:blank',
  );
}

/** Visits a site of which the browser has kept nothing. @param hold as the server takes it */
async function asNewReader(
  engine: Engine,
  visit: (server: SiteServer) => Promise<void>,
  hold?: () => Promise<void>,
): Promise<void> {
  const server = await serveSite(DIST, hold && { hold });
  await visit(server);
  await leave(engine);
  await server.stop();
}

/** Visits it so a few times, while its files come in orders by chance. */
async function inAnyOrder(
  engine: Engine,
  visit: (server: SiteServer) => Promise<void>,
): Promise<void> {
  const random = randomFrom(seedOfRun());
  const hold = (): Promise<void> => new Promise((done) => setTimeout(done, random() * UNEVEN_MS));
  for (let round = 0; round < ROUNDS; round += 1) await asNewReader(engine, visit, hold);
}

for (const [path, selector] of Object.entries(PAGES)) {
  // WebKit’s loader of modules ran some before those that they import: 23 of 31 pages were dead.
  test(`/${path} works in whatever order its files come`, async ({ engine }) => {
    await inAnyOrder(engine, async (server) => {
      await open(engine, server.url + path);
      await until(engine, `${selector} works`, works, selector);
    });
  });
}

test('an own text that is not there is said not to be, in whatever order files come', async ({
  engine,
}) => {
  await inAnyOrder(engine, async (server) => {
    await open(engine, `${server.url}read/?text=none`);
    await until(engine, 'the page says so', () => document.querySelector('#text .dek') !== null);
  });
});

/** Whether the site's database opens, in the page as it is. */
function databaseOpens(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('lectern');
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), 20_000);
  });
}

test.describe('left at once', () => {
  // Not every such leaving is caught: WebKitGTK still keeps the database for some in a hundred.
  test.describe.configure({ retries: 3 });

  test('a reader who leaves their first page at once can keep something on the next', async ({
    engine,
  }) => {
    // WebKitGTK kept the database for an upgrade whose page had been left, in a third of the times.
    for (let after = 0; after < 400; after += 40) {
      await asNewReader(engine, async (server) => {
        await open(engine, server.url + ARTICLE);
        await engine.run(
          (ms, next) => void setTimeout(() => location.assign(next), ms),
          after,
          `${server.url}open/`,
        );
        await until(engine, 'the next page is there', () => location.pathname === '/open/');
        expect(await engine.run(databaseOpens), `left after ${after} ms`).toBe(true);
      });
    }
  });
});
