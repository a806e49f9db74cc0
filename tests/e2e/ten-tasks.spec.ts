/**
 * Ten things a reader comes to do, each by the keyboard alone with no more strokes than a table
 * says, and again by clicks alone on what is found by the words that stand on it: as somebody
 * does who speaks to a computer, “click Summary”.
 */
import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

const ARTICLE = 'aleppo-ceasefire/';

/** A control, by what it is and the words that stand on it. */
interface Control {
  role: 'link' | 'button' | 'radio' | 'checkbox' | 'textbox' | 'searchbox' | 'summary';
  words: string | RegExp;
}

interface Task {
  what: string;
  from: string;
  /** Each is gone to by Tab, or clicked, in turn; text is typed. */
  steps: readonly (Control | { type: string })[];
  done: (page: Page) => Promise<void>;
  /** Most strokes of the keyboard it may take: what it took when this was written. */
  strokes: number;
}

const found = (page: Page, { role, words }: Control) =>
  (role === 'summary'
    ? page.locator('summary', { hasText: words })
    : page.getByRole(role, { name: words })
  )
    .filter({ visible: true })
    .first();

const TASKS: readonly Task[] = [
  {
    what: 'opens an article',
    from: '',
    steps: [{ role: 'link', words: /^Aleppo’s rebels agree/ }],
    done: (page) => expect(page).toHaveURL(/aleppo-ceasefire\/$/),
    strokes: 11,
  },
  {
    what: 'skips to the text',
    from: ARTICLE,
    steps: [{ role: 'link', words: 'Skip to the text' }],
    done: (page) => expect(page.locator('#text')).toBeFocused(),
    strokes: 2,
  },
  {
    what: 'reads the summary',
    from: ARTICLE,
    steps: [{ role: 'link', words: 'Summary' }],
    done: (page) => expect(page).toHaveURL(/summary\/$/),
    strokes: 7,
  },
  {
    what: 'finds out what a name means, and goes on',
    from: ARTICLE,
    steps: [
      { role: 'link', words: 'insurgents' },
      { role: 'button', words: 'Close' },
    ],
    done: (page) => expect(page.locator('.prose a.term:focus')).toHaveText('insurgents'),
    strokes: 20,
  },
  {
    what: 'makes the text larger',
    from: ARTICLE,
    steps: [
      { role: 'link', words: 'Text and display' },
      { role: 'button', words: 'Larger type' },
    ],
    done: (page) =>
      expect
        .poll(() => page.evaluate(() => document.documentElement.style.cssText))
        .toContain('1.1'),
    strokes: 15,
  },
  {
    what: 'takes dark colours',
    from: 'settings/',
    steps: [{ role: 'radio', words: 'Dark' }],
    done: (page) => expect(page.locator('html')).toHaveAttribute('data-theme', 'dark'),
    strokes: 16,
  },
  {
    what: 'finds a name in the glossary',
    from: `${ARTICLE}glossary/`,
    steps: [{ role: 'searchbox', words: 'Find a name' }, { type: 'turkey' }],
    done: (page) => expect(page.locator('#status')).toHaveText(/Entries shown: 1 of/),
    strokes: 19,
  },
  {
    what: 'sees what civilians say',
    from: `${ARTICLE}voices/`,
    steps: [
      { role: 'summary', words: 'Filter the statements' },
      { role: 'checkbox', words: /^Civilians/ },
    ],
    done: (page) => expect(page).toHaveURL(/side=civilian/),
    strokes: 19,
  },
  {
    what: 'goes from a point of the summary to what it rests on',
    from: `${ARTICLE}summary/`,
    steps: [{ role: 'link', words: /^“/ }],
    done: (page) => expect(page).toHaveURL(/aleppo-ceasefire\/#/),
    strokes: 21,
  },
  {
    what: 'takes the page in Arabic',
    from: 'about/',
    steps: [{ role: 'link', words: 'العربية' }],
    done: (page) => expect(page.locator('html')).toHaveAttribute('lang', 'ar'),
    strokes: 19,
  },
];

/** Goes to a control by Tab, from where the focus is. @returns how many strokes it took */
async function goTo(page: Page, control: Control): Promise<number> {
  const target = found(page, control);
  await expect(target).toBeAttached();
  const isThere = (): Promise<boolean> => target.evaluate((one) => one === document.activeElement);
  let strokes = 0;
  // A group of radios is one stop, and arrows go on within it.
  const isRadio = control.role === 'radio';
  const key = async (): Promise<string> =>
    isRadio &&
    (await target.evaluate(
      (one) =>
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.name === (one as HTMLInputElement).name,
    ))
      ? 'ArrowDown'
      : 'Tab';
  while (!(await isThere())) {
    expect(strokes, `${String(control.words)} is not come to`).toBeLessThan(150);
    await page.keyboard.press(await key());
    strokes += 1;
  }
  return strokes;
}

for (const { what, from, steps, done, strokes } of TASKS) {
  test(`a reader ${what} by the keyboard alone, in ${strokes} strokes at most`, async ({
    page,
  }) => {
    await open(page, from);
    let took = 0;
    for (const step of steps) {
      if ('type' in step) {
        await page.keyboard.type(step.type);
        took += step.type.length;
        continue;
      }
      took += await goTo(page, step);
      if (step.role === 'searchbox' || step.role === 'radio') continue;
      await page.keyboard.press(step.role === 'checkbox' ? 'Space' : 'Enter');
      took += 1;
    }
    await done(page);
    test.info().annotations.push({ type: 'strokes', description: `${what}: ${took}` });
    expect(took).toBeLessThanOrEqual(strokes);
  });

  test(`a reader ${what} by clicks alone, on the words that stand there`, async ({ page }) => {
    await open(page, from);
    for (const step of steps) {
      if ('type' in step) {
        await page.keyboard.insertText(step.type);
        continue;
      }
      // The skip link shows itself to the keyboard; a finger scrolls.
      if (step.words === 'Skip to the text') await page.keyboard.press('Tab');
      await found(page, step).click();
    }
    await done(page);
  });
}

test('every control is called by the words that stand on it', async ({ page, pages }) => {
  test.slow();
  for (const path of pages) {
    await open(page, path);
    const link = page.locator('header .settings-link');
    if (path === ARTICLE) await link.click();
    const wrong = await page.evaluate(() => {
      const plain = (text: string): string =>
        text
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
      return [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => !plain(one.ariaLabel!).includes(plain(one.innerText)))
        .map((one) => `${one.innerText} is called ${one.ariaLabel}`);
    });
    expect.soft(wrong, path).toEqual([]);
  }
});
