import { until, untilDone, type Engine } from './engine.js';
import { expect, test } from './engine-test.js';

const ARTICLE = 'aleppo-ceasefire/';
const TERM = 'main .prose a.term[href]';

// One reader, one browser: each goes on from where the one before has left it.
test.describe.configure({ mode: 'serial' });

/** Waits until a page's scripts have run and its elements have drawn themselves. */
async function ready(engine: Engine): Promise<void> {
  await until(engine, 'the page has loaded', () => document.readyState === 'complete');
  await engine.run(async () => {
    await document.fonts.ready;
    for (const element of document.querySelectorAll('*')) {
      await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    }
  });
}

async function open(engine: Engine, url: string): Promise<void> {
  await engine.open(url);
  await ready(engine);
}

/** Puts the focus on the first element of a kind whose words begin with some, and presses Enter. */
async function enter(engine: Engine, selector: string, words = ''): Promise<void> {
  const find = `${selector} “${words}”`;
  await until(
    engine,
    `there is ${find}`,
    (kind, begin) => {
      const found = [...document.querySelectorAll<HTMLElement>(kind)].find(
        (one) => one.textContent.trim().startsWith(begin) && one.checkVisibility(),
      );
      found?.focus();
      return found !== undefined && document.activeElement === found;
    },
    selector,
    words,
  );
  await engine.press('Enter');
}

async function isAt(engine: Engine, end: string): Promise<void> {
  await until(engine, `the address ends in ${end}`, (tail) => location.href.endsWith(tail), end);
  await ready(engine);
}

const textSize = (engine: Engine): Promise<number> =>
  engine.run(() => parseFloat(getComputedStyle(document.querySelector('main .prose p')!).fontSize));

test('a reader opens an article from the library', async ({ engine, server }) => {
  await open(engine, server.url);
  await enter(engine, 'main h2 a', 'Aleppo');
  await isAt(engine, ARTICLE);
  expect(await engine.run(() => document.querySelector('h1')!.textContent.trim())).toMatch(
    /^Aleppo/,
  );
});

test('a definition opens at the word by Enter, has the focus, and gives it back at Escape', async ({
  engine,
}) => {
  await enter(engine, TERM, 'Aleppo');
  await until(engine, 'the focus is in the definition', () =>
    document.querySelector('glossary-definition [role=dialog]')!.contains(document.activeElement),
  );
  await engine.press('Escape');
  await until(
    engine,
    'the focus is at the word',
    (term) => document.activeElement?.matches(term) === true,
    TERM,
  );
});

test('a click opens the definition as well', async ({ engine }) => {
  await untilDone(
    engine,
    'the definition is seen',
    () => engine.click(TERM),
    () =>
      document.querySelector('glossary-definition [role=dialog]')?.matches(':popover-open') ===
      true,
  );
  await engine.press('Escape');
});

test('larger type and another theme hold, and are there after a reload', async ({
  engine,
  server,
}) => {
  const before = await textSize(engine);
  await enter(engine, '.settings-link');
  await until(
    engine,
    'the settings are there',
    () => document.querySelector('type-settings [role=dialog], type-settings dialog') !== null,
  );
  await enter(engine, 'type-settings button[aria-label="Larger type"], type-settings button', '+');
  await until(
    engine,
    'the type is larger',
    (size) =>
      parseFloat(getComputedStyle(document.querySelector('main .prose p')!).fontSize) > size,
    before,
  );
  const larger = await textSize(engine);
  await engine.run(() => {
    document.querySelector<HTMLElement>('type-settings input[value=dark]')!.click();
  });
  await engine.press('Escape');
  const ground = await engine.run(() => getComputedStyle(document.documentElement).backgroundColor);
  await open(engine, `${server.url}${ARTICLE}`);
  expect(await textSize(engine)).toBeCloseTo(larger, 1);
  expect(await engine.run(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    ground,
  );
});

test('a point of the summary leads to the paragraph it rests on', async ({ engine }) => {
  await enter(engine, '.views a', 'Summary');
  await isAt(engine, 'summary/');
  await enter(engine, '.points .basis a');
  await until(engine, 'the paragraph is in view', () => {
    const target = document.querySelector(':target');
    if (!target || !location.pathname.endsWith('/aleppo-ceasefire/')) return false;
    const { top, bottom } = target.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
});

test('an entry of the glossary is found by its native name', async ({ engine }) => {
  await enter(engine, '.views a', 'Glossary');
  await isAt(engine, 'glossary/');
  await until(engine, 'the filter is there', () => {
    const field = document.querySelector<HTMLInputElement>('glossary-filter input');
    field?.focus();
    return field !== null && document.activeElement === field;
  });
  await engine.type('حزب الله');
  await until(
    engine,
    'one entry is left',
    () =>
      [...document.querySelectorAll<HTMLElement>('section.entry')]
        .filter((entry) => entry.checkVisibility())
        .map(({ id }) => id)
        .join() === 'hizbullah',
  );
});

test('a reader pastes a text of their own, keeps it and reads it', async ({ engine, server }) => {
  await open(engine, `${server.url}open/`);
  await until(engine, 'the field is there', () => {
    const field = document.querySelector<HTMLElement>('open-text textarea');
    field?.focus();
    return field !== null && document.activeElement === field;
  });
  await engine.type('The ferry\n\nIt runs again on Monday. Hizbullah was not on board.');
  await enter(engine, 'open-text button', 'Look at the text');
  await enter(engine, 'open-text button', 'Keep and read');
  await until(
    engine,
    'the text is read',
    () =>
      location.pathname.endsWith('/read/') &&
      document.querySelector('main')!.textContent.includes('not on board'),
  );
  await ready(engine);
});

test('a passage is marked by the keyboard alone, drawn, and there the next time', async ({
  engine,
  server,
}) => {
  await open(engine, `${server.url}${ARTICLE}`);
  await untilDone(
    engine,
    'a sentence is selected',
    () => enter(engine, 'button', 'Mark passages'),
    () => (getSelection()?.toString().length ?? 0) > 20,
  );
  await enter(engine, 'mark-toolbar button', 'Question');
  const drawn = (): boolean => (CSS.highlights.get('mark-question')?.size ?? 0) > 0;
  await until(engine, 'the mark is drawn', drawn);
  await open(engine, `${server.url}${ARTICLE}`);
  await until(engine, 'the mark is drawn again', drawn);
});

test('in Arabic the page is mirrored', async ({ engine, server }) => {
  await open(engine, `${server.url}ar/${ARTICLE}`);
  expect(
    await engine.run(() => {
      const [first, ...rest] = document.querySelectorAll('.views li');
      const last = rest.at(-1)!;
      return {
        dir: document.documentElement.dir,
        fromRight: first!.getBoundingClientRect().left > last.getBoundingClientRect().left,
      };
    }),
  ).toEqual({ dir: 'rtl', fromRight: true });
});

test('with the server gone every view is there, and the reader’s own text too', async ({
  engine,
  server,
}) => {
  await open(engine, server.url);
  await until(engine, 'the site is saved', () => navigator.serviceWorker.controller !== null);
  await server.stop();
  for (const path of [ARTICLE, `${ARTICLE}summary/`, `${ARTICLE}glossary/`, 'about/']) {
    await open(engine, `${server.url}${path}`);
    await until(
      engine,
      `${path} reads`,
      () => (document.querySelector('main')?.textContent.length ?? 0) > 500,
    );
  }
  await open(engine, server.url);
  await enter(engine, 'own-shelf a', 'The ferry');
  await until(engine, 'the own text reads', () =>
    document.querySelector('main')!.textContent.includes('not on board'),
  );
});
