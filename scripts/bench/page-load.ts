import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Bench, Row } from './bench.js';
import { ARTICLE, BARE, serveBenchSite, type BenchSite } from './bench-site.js';
import { compared, judge } from './goal.js';
import { median } from './median.js';
import { weighScripts } from './page-scripts.js';
import { pageText } from './page-text.js';
import { servePeers, type ServedPeers } from './serve-peers.js';
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
  /** In the order of the peers. */
  peers: readonly Loads[];
}

/** Two visits to a page, by a phone that did not know it. */
interface Loads {
  first: Visit;
  again: Visit;
  scripts: number;
}

/** How fast an article page loads, first and again, against a bare page of the same text. */
export const pageLoadBench: Bench = {
  name: 'page-load',
  promise: `An article loads as fast as its bare text: phone, slow 4G, a processor 4 times slower, median of ${RUNS}.`,
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    const peers = await servePeers(pageText(site.article));
    try {
      const rounds: Round[] = [];
      for (let run = 0; run < RUNS; run += 1) rounds.push(await playRound(browser, site, peers));
      return [
        ...rowsOf(rounds),
        ...peers.sites.flatMap((peer, at) => peerRows(peer.name, rounds, at)),
      ];
    } finally {
      await browser.close();
      await peers.stop();
      await site.stop();
    }
  },
};

async function playRound(
  browser: Browser,
  site: BenchSite,
  { sites }: ServedPeers,
): Promise<Round> {
  const bare = await withPhone(browser, async (phone) =>
    visit(await openTab(phone), site.at(BARE)),
  );
  const peers: Loads[] = [];
  for (const { server } of sites) {
    peers.push(await withPhone(browser, (phone) => loadTwice(phone, server.url)));
  }
  return withPhone(browser, async (phone) => {
    const loads = await loadTwice(phone, site.at(ARTICLE), (tab) =>
      tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)),
    );
    await site.pause();
    const offline = await visit(await openTab(phone), site.at(ARTICLE));
    await site.start();
    return { bare, ...loads, offline, peers };
  });
}

/** @param between what is waited for before the second visit */
async function loadTwice(
  phone: BrowserContext,
  url: string,
  between?: (tab: Page) => Promise<void>,
): Promise<Loads> {
  const tab = await openTab(phone);
  const weigh = weighScripts(tab);
  const first = await visit(tab, url);
  await between?.(tab);
  // Last: what is asked for at rest counts too, also where a page rests only after it is quiet.
  const scripts = await weigh();
  await tab.close();
  return { first, scripts, again: await visit(await openTab(phone), url) };
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

/** The same of a peer, which has no number to reach. */
function peerRows(name: string, rounds: readonly Round[], at: number): Row[] {
  const of = (read: (loads: Loads) => number): number =>
    median(rounds.map(({ peers }) => read(peers[at]!)));
  const bare = (read: (visit: Visit) => number): number =>
    median(rounds.map(({ bare }) => read(bare)));
  const bareLcp = bare(({ lcp }) => lcp);
  return [
    compared(
      `${name}: FCP, first visit, ms`,
      of(({ first }) => first.fcp),
      bare(({ fcp }) => fcp),
    ),
    compared(
      `${name}: LCP, first visit, ms`,
      of(({ first }) => first.lcp),
      bareLcp,
    ),
    compared(
      `${name}: LCP, repeat visit online, ms`,
      of(({ again }) => again.lcp),
      bareLcp,
    ),
    compared(`${name}: scripts, brotli, KB`, of(({ scripts }) => scripts) / 1000),
    compared(
      `${name}: total blocking time, ms`,
      of(({ first }) => first.tbt),
    ),
  ];
}
