import { until, untilDone, type Engine } from './engine.js';
import { expect, test } from './engine-test.js';
import { open, ready } from './open.js';

const ARTICLE = 'aleppo-ceasefire/';
const TERM = 'main .prose a.term[href]';

// One reader, one browser: each goes on from where the one before has left it.
test.describe.configure({ mode: 'serial' });

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

/** Follows a link, as `enter` does, until the address ends as it should. */
async function follow(engine: Engine, selector: string, words: string, end: string): Promise<void> {
  await untilDone(
    engine,
    `the address ends in ${end}`,
    () => enter(engine, selector, words),
    (tail) => location.href.endsWith(tail),
    end,
  );
  await ready(engine);
}

/** Presses Escape until something is so. */
async function escape<Args extends unknown[]>(
  engine: Engine,
  what: string,
  isSo: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  await untilDone(engine, what, () => engine.press('Escape'), isSo, ...args);
}

/** Types a text into a field that is empty or comes to be, until it stands there. */
async function fill(engine: Engine, selector: string, text: string): Promise<void> {
  await untilDone(
    engine,
    `“${text}” stands in ${selector}`,
    async () => {
      await until(
        engine,
        `there is ${selector}`,
        (kind) => {
          const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(kind);
          if (field) field.value = '';
          field?.focus();
          return field !== null && document.activeElement === field;
        },
        selector,
      );
      await engine.type(text);
    },
    (kind, words) => document.querySelector<HTMLInputElement>(kind)?.value === words,
    selector,
    text,
  );
}

const definitionIsOpen = (): boolean =>
  document.querySelector('glossary-definition [role=dialog]')?.matches(':popover-open') === true;

const textSize = (engine: Engine): Promise<number> =>
  engine.run(() => parseFloat(getComputedStyle(document.querySelector('main .prose p')!).fontSize));

test('a reader opens an article from the library', async ({ engine, server }) => {
  await open(engine, server.url);
  await follow(engine, 'main h2 a', 'Aleppo', ARTICLE);
  expect(await engine.run(() => document.querySelector('h1')!.textContent.trim())).toMatch(
    /^Aleppo/,
  );
});

test('a definition opens at the word by Enter, has the focus, and gives it back at Escape', async ({
  engine,
}) => {
  await untilDone(
    engine,
    'the focus is in the definition',
    () => enter(engine, TERM, 'Aleppo'),
    () =>
      document.querySelector('glossary-definition [role=dialog]')!.contains(document.activeElement),
  );
  await escape(
    engine,
    'the focus is at the word',
    (term) => document.activeElement?.matches(term) === true,
    TERM,
  );
});

test('a click opens the definition as well', async ({ engine }) => {
  await untilDone(engine, 'the definition is seen', () => engine.click(TERM), definitionIsOpen);
  await escape(
    engine,
    'the definition is gone',
    () => !document.querySelector('glossary-definition [role=dialog]')!.matches(':popover-open'),
  );
});

test('larger type and another theme hold, and are there after a reload', async ({
  engine,
  server,
}) => {
  const before = await textSize(engine);
  await untilDone(
    engine,
    'the settings are there',
    () => enter(engine, '.settings-link'),
    () => document.querySelector('type-settings[open]') !== null,
  );
  await untilDone(
    engine,
    'the type is larger',
    () =>
      enter(engine, 'type-settings button[aria-label="Larger type"], type-settings button', '+'),
    (size) =>
      parseFloat(getComputedStyle(document.querySelector('main .prose p')!).fontSize) > size,
    before,
  );
  const larger = await textSize(engine);
  await engine.run(() => {
    document.querySelector<HTMLElement>('type-settings input[value=dark]')!.click();
  });
  await escape(
    engine,
    'the settings are closed',
    () => document.querySelector('type-settings[open]') === null,
  );
  const ground = await engine.run(() => getComputedStyle(document.documentElement).backgroundColor);
  await open(engine, `${server.url}${ARTICLE}`);
  expect(await textSize(engine)).toBeCloseTo(larger, 1);
  expect(await engine.run(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    ground,
  );
});

test('a point of the summary leads to the paragraph it rests on', async ({ engine }) => {
  await follow(engine, '.views a', 'Summary', 'summary/');
  await untilDone(
    engine,
    'the paragraph is in view',
    () => enter(engine, '.points .basis a'),
    () => {
      const target = document.querySelector(':target');
      if (!target || !location.pathname.endsWith('/aleppo-ceasefire/')) return false;
      const { top, bottom } = target.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    },
  );
});

test('an entry of the glossary is found by its native name', async ({ engine }) => {
  await follow(engine, '.views a', 'Glossary', 'glossary/');
  await fill(engine, 'glossary-filter input', 'حزب الله');
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
  await fill(
    engine,
    'open-text textarea',
    'The ferry\n\nIt runs again on Monday. Hizbullah was not on board.',
  );
  await untilDone(
    engine,
    'the text is looked at',
    () => enter(engine, 'open-text button', 'Look at the text'),
    () => document.querySelector('.open-review') !== null,
  );
  await untilDone(
    engine,
    'the text is read',
    () => enter(engine, 'open-text button', 'Keep and read'),
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
  const drawn = (): boolean => (CSS.highlights.get('mark-question')?.size ?? 0) > 0;
  await untilDone(
    engine,
    'the mark is drawn',
    () => enter(engine, 'mark-toolbar button', 'Question'),
    drawn,
  );
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
  await untilDone(
    engine,
    'the own text reads',
    () => enter(engine, '.card[data-own] h2 a', 'The ferry'),
    () => document.querySelector('main')!.textContent.includes('not on board'),
  );
});
