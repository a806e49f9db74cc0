import type { Browser, BrowserContext } from '@playwright/test';
import type { Bench } from './bench.js';
import { ARTICLE, BARE, serveBenchSite, type BenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { median } from './median.js';
import { weighScripts } from './page-scripts.js';
import { newPhone, openTab, startBrowser } from './phone.js';
import { visit, type Visit } from './visit.js';

const RUNS = 7;

/** One round: each page once, in turn, so that what disturbs the machine disturbs them alike. */
interface Round {
  bare: Visit;
  first: Visit;
  again: Visit;
  offline: Visit;
  scripts: number;
}

/** How fast an article page loads, first and again, against a bare page of the same text. */
export const pageLoadBench: Bench = {
  name: 'page-load',
  promise: `An article loads as fast as its bare text: phone, slow 4G, a processor 4 times slower, median of ${RUNS}.`,
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    try {
      const rounds: Round[] = [];
      for (let run = 0; run < RUNS; run += 1) rounds.push(await playRound(browser, site));
      return rowsOf(rounds);
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

async function playRound(browser: Browser, site: BenchSite): Promise<Round> {
  const bare = await withPhone(browser, async (phone) =>
    visit(await openTab(phone), site.at(BARE)),
  );
  return withPhone(browser, async (phone) => {
    const tab = await openTab(phone);
    const weigh = weighScripts(tab);
    const first = await visit(tab, site.at(ARTICLE));
    const scripts = await weigh();
    await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await tab.close();
    const again = await visit(await openTab(phone), site.at(ARTICLE));
    await site.pause();
    const offline = await visit(await openTab(phone), site.at(ARTICLE));
    await site.start();
    return { bare, first, scripts, again, offline };
  });
}

async function withPhone<T>(browser: Browser, use: (phone: BrowserContext) => Promise<T>) {
  const phone = await newPhone(browser);
  try {
    return await use(phone);
  } finally {
    await phone.close();
  }
}

function rowsOf(rounds: readonly Round[]) {
  const of = (read: (round: Round) => number): number => median(rounds.map(read));
  const bareFcp = of(({ bare }) => bare.fcp);
  const bareLcp = of(({ bare }) => bare.lcp);
  return [
    {
      what: 'FCP, first visit, ms',
      measured: of(({ first }) => first.fcp),
      most: { times: 1.1, of: bareFcp },
    },
    {
      what: 'LCP, first visit, ms',
      measured: of(({ first }) => first.lcp),
      most: { times: 1.1, of: bareLcp },
    },
    { what: 'render-blocking requests', measured: of(({ first }) => first.blocking), most: 1 },
    { what: 'scripts, brotli, KB', measured: of(({ scripts }) => scripts) / 1000, most: 30 },
    { what: 'total blocking time, ms', measured: of(({ first }) => first.tbt), most: 0 },
    { what: 'layout shift', measured: of(({ first }) => first.cls), most: 0 },
    {
      what: 'LCP, repeat visit online, ms',
      measured: of(({ again }) => again.lcp),
      most: { times: 0.5, of: bareLcp },
    },
    {
      what: 'LCP, repeat visit offline, ms',
      measured: of(({ offline }) => offline.lcp),
      most: { times: 0.5, of: bareLcp },
    },
  ].map(judge);
}
