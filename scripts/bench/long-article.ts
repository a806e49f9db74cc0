import type { Browser, BrowserContext, Page } from '@playwright/test';
import { REOPENING_KEY } from '../../src/settings/stored.js';
import { standInSpeech } from '../../tests/e2e/harness/stand-in-speech.js';
import type { Bench, Row } from './bench.js';
import { BARE, type BenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { keepMarks } from './keep-marks.js';
import { longRows, type LongRound } from './long-article-rows.js';
import { LONG, serveLongSite } from './long-site.js';
import { median } from './median.js';
import { pageText } from './page-text.js';
import { newPhone, startBrowser, withPhone, withTab } from './phone.js';
import { findPhrase, listenFromHere, marksShown } from './reader-actions.js';
import { typeChange } from './type-change.js';
import { loadOf, visit } from './visit.js';

const RUNS = 7;

const MARKS = 5_000;

/** Phones whose readers have been here before. */
interface Readers {
  plain: BrowserContext;
  marker: BrowserContext;
  halfway: BrowserContext;
}

/** A text as long as a book: opened, marked, spoken, restyled, searched and opened again. */
export const longArticleBench: Bench = {
  name: 'long-article',
  promise: `A text of 100,000 words is read as any other is: phone, slow 4G, a processor 4 times slower, median of ${RUNS}.`,
  async run() {
    const site = await serveLongSite();
    const browser = await startBrowser();
    try {
      const readers = await becomeReaders(browser, site);
      const rounds: LongRound[] = [];
      for (let run = 0; run < RUNS; run += 1) rounds.push(await playRound(browser, site, readers));
      return [...longRows(rounds, MARKS), await restyled(readers.plain, site)];
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

async function becomeReaders(browser: Browser, site: BenchSite): Promise<Readers> {
  const [plain, marker, halfway] = [
    await newPhone(browser),
    await newPhone(browser),
    await newPhone(browser),
  ];
  await withPatientTab(plain, (tab) => readFirst(tab, site));
  await withPatientTab(marker, async (tab) => {
    await readFirst(tab, site);
    await keepMarks(tab, LONG.slice(0, -1), MARKS);
  });
  await withPatientTab(halfway, async (tab) => {
    await readFirst(tab, site);
    // A move of the reader's own, which the page tells from those of the browser.
    await tab.keyboard.press('ArrowDown');
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await tab.waitForFunction((key) => localStorage.getItem(key) !== null, REOPENING_KEY);
  });
  return { plain, marker, halfway };
}

/** Opens the text and waits until the device has saved it. */
async function readFirst(tab: Page, site: BenchSite): Promise<void> {
  await visit(tab, site.at(LONG));
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function playRound(
  browser: Browser,
  site: BenchSite,
  { plain, marker, halfway }: Readers,
): Promise<LongRound> {
  const url = site.at(LONG);
  const bare = await onNewPhone(browser, (tab) => visit(tab, site.at(BARE)));
  const first = await onNewPhone(browser, (tab) => visit(tab, url));
  const again = await withPatientTab(plain, (tab) => visit(tab, url));
  const { marksSeen, marksFound, marked } = await withPatientTab(marker, async (tab) => {
    await tab.goto(url, { waitUntil: 'load' });
    const { drawn, found: all } = await tab.evaluate(marksShown);
    return { marksSeen: drawn, marksFound: all, marked: await loadOf(tab) };
  });
  const { reopened, listen } = await withPatientTab(halfway, async (tab) => {
    await standInSpeech(tab);
    return { reopened: await visit(tab, url), listen: await tab.evaluate(listenFromHere) };
  });
  const found = await withPatientTab(plain, async (tab) => {
    await tab.goto(site.at(''));
    await tab.locator('#library-words').waitFor();
    return tab.evaluate(findPhrase, phraseIn(site));
  });
  return { bare, first, again, marked, marksSeen, marksFound, reopened, listen, found };
}

function onNewPhone<T>(browser: Browser, use: (tab: Page) => Promise<T>): Promise<T> {
  return withPhone(browser, (phone) => withPatientTab(phone, use));
}

/** Gives a tab that is waited for as long as a long text takes. */
function withPatientTab<T>(phone: BrowserContext, use: (tab: Page) => Promise<T>): Promise<T> {
  return withTab(phone, async (tab) => {
    tab.setDefaultTimeout(120_000);
    // tsx names functions by a helper that the page does not have.
    await tab.addInitScript('globalThis.__name = (made) => made');
    return use(tab);
  });
}

/** Four words of a paragraph in the middle of the text. */
function phraseIn({ article }: BenchSite): string {
  const { blocks } = pageText(article);
  return blocks[blocks.length >> 1]!.words.split(' ').slice(0, 4).join(' ');
}

async function restyled(reader: BrowserContext, site: BenchSite): Promise<Row> {
  return withPatientTab(reader, async (tab) => {
    await visit(tab, site.at(LONG));
    const { setting, byHand } = await typeChange(tab, RUNS);
    return judge({
      what: 'type size to next paint, ms',
      measured: median(setting),
      most: { times: 2, of: median(byHand) },
    });
  });
}
