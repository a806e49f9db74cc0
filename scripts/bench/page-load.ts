import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Bench, Row } from './bench.js';
import { ARTICLE, BARE, serveBenchSite, type BenchSite } from './bench-site.js';
import { compared, judge, type Goal } from './goal.js';
import { inAnyOrder } from './in-any-order.js';
import { median } from './median.js';
import { weighScripts } from './page-scripts.js';
import { pageText } from './page-text.js';
import { servePeers, type ServedPeers } from './serve-peers.js';
import { startBrowser, withPhone, withTab } from './phone.js';
import { visit, type Visit } from './visit.js';

const RUNS = 7;

/** One round: each page once, in an order by chance, so that what disturbs the machine disturbs them alike. */
interface Round {
  bare: Visit;
  ours: OurLoads;
  /** In the order of the peers. */
  peers: readonly Loads[];
  /**
   * In a process that has shown a page of a peer; null where there is none. A new one reads the
   * browser's own code as it comes to it, so that whatever a bare page does not use counts against
   * all others: the more, the dearer new memory is on the machine. Chrome on Android isolates
   * sensitive sites alone (its policy `SitePerProcessAndroid` says so), and a browser inside an app
   * has one process for all.
   */
  used: Pair | null;
}

/** A first visit to the bare page, and one to ours. */
interface Pair {
  bare: Visit;
  ours: Visit;
}

/** Two visits to a page, by a phone that did not know it. */
interface Loads {
  first: Visit;
  again: Visit;
  scripts: number;
}

/** And one without a connection. */
interface OurLoads extends Loads {
  offline: Visit;
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
  // The peer with most style: a process that has shown it has done what the pages of the web ask for.
  const before = sites.at(-1)?.server.url;
  const [bare, ours, peers, used] = await inAnyOrder([
    () => withPhone(browser, (phone) => visitOnce(phone, site.at(BARE))),
    () => withPhone(browser, (phone) => loadOurs(phone, site)),
    () =>
      inAnyOrder(
        sites.map(
          ({ server }) =>
            () =>
              withPhone(browser, (phone) => loadTwice(phone, server.url)),
        ),
      ),
    async () => {
      if (before === undefined) return null;
      const arriveAt = (path: string) => () =>
        withPhone(browser, (phone) => visitAfter(phone, before, site.at(path)));
      const [bare, ours] = await inAnyOrder([arriveAt(BARE), arriveAt(ARTICLE)]);
      return { bare, ours };
    },
  ]);
  return { bare, ours, peers, used };
}

/** Visits a page in a new tab. */
function visitOnce(phone: BrowserContext, url: string): Promise<Visit> {
  return withTab(phone, (tab) => visit(tab, url));
}

/** @param before the page that the tab shows before */
function visitAfter(phone: BrowserContext, before: string, url: string): Promise<Visit> {
  return withTab(phone, async (tab) => {
    await visit(tab, before);
    return visit(tab, url);
  });
}

async function loadOurs(phone: BrowserContext, site: BenchSite): Promise<OurLoads> {
  const loads = await loadTwice(phone, site.at(ARTICLE), (tab) =>
    tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)),
  );
  await site.pause();
  const offline = await visitOnce(phone, site.at(ARTICLE));
  await site.start();
  return { ...loads, offline };
}

/** @param between what is waited for before the second visit */
async function loadTwice(
  phone: BrowserContext,
  url: string,
  between?: (tab: Page) => Promise<void>,
): Promise<Loads> {
  const { first, scripts } = await withTab(phone, async (tab) => {
    const weigh = weighScripts(tab);
    const first = await visit(tab, url);
    await between?.(tab);
    // Last: what is asked for at rest counts too, also where a page rests only after it is quiet.
    return { first, scripts: await weigh() };
  });
  return { first, scripts, again: await visitOnce(phone, url) };
}

function rowsOf(rounds: readonly Round[]) {
  const of = (read: (round: Round) => number): number => median(rounds.map(read));
  const bareLcp = of(({ bare }) => bare.lcp);
  const used = rounds.map(({ used }) => used).filter((pair) => pair !== null);
  return [
    ...firstVisitGoals(
      '',
      rounds.map(({ bare, ours }) => ({ bare, ours: ours.first })),
    ),
    ...(used.length > 0 ? firstVisitGoals(', in a process in use', used) : []),
    {
      what: 'render-blocking requests',
      measured: of(({ ours }) => ours.first.blocking),
      most: 1,
    },
    { what: 'scripts, brotli, KB', measured: of(({ ours }) => ours.scripts) / 1000, most: 30 },
    { what: 'layout shift', measured: of(({ ours }) => ours.first.cls), most: 0 },
    {
      what: 'LCP, repeat visit online, ms',
      measured: of(({ ours }) => ours.again.lcp),
      most: { times: 0.5, of: bareLcp },
    },
    {
      what: 'LCP, repeat visit offline, ms',
      measured: of(({ ours }) => ours.offline.lcp),
      most: { times: 0.5, of: bareLcp },
    },
  ].map(judge);
}

/** @param where what their names add of how the visits were made */
function firstVisitGoals(where: string, pairs: readonly Pair[]): Goal[] {
  const of = (read: (pair: Pair) => number): number => median(pairs.map(read));
  return [
    {
      what: `FCP, first visit${where}, ms`,
      measured: of(({ ours }) => ours.fcp),
      most: { times: 1.1, of: of(({ bare }) => bare.fcp) },
    },
    {
      what: `LCP, first visit${where}, ms`,
      measured: of(({ ours }) => ours.lcp),
      most: { times: 1.1, of: of(({ bare }) => bare.lcp) },
    },
    {
      what: `total blocking time${where}, ms`,
      measured: of(({ ours }) => ours.tbt),
      most: 0,
    },
  ];
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
