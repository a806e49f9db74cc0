import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.js';
import type { Bench, Row } from './bench.js';
import { ARTICLE, BARE, serveBenchSite, type BenchSite } from './bench-site.js';
import { buildProject } from './build-project.js';
import { libraryProject } from './library-project.js';

const run = promisify(execFile);

/** Its version is part of the measure. Not among our packages: it brings 150 of its own. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** More than the library's first page lists, so that there are older ones. */
const ARTICLES = 32;

/** One page of each kind, and what differs most in Arabic. */
const PAGES = [
  ...['', 'older/1/'],
  ...['', 'summary/', 'glossary/', 'timeline/', 'voices/'].map((view) => ARTICLE + view),
  ...['open/', 'read/', 'read/summary/', 'marks/', 'settings/', 'about/', '404.html'],
  ...['ar/', `ar/${ARTICLE}`],
];

/** So often a report is asked for. */
const TRIES = 4;

/** What of a report is read. */
interface Report {
  categories: Record<
    string,
    { score: number | null; auditRefs: readonly { id: string; weight: number }[] }
  >;
  audits: Record<string, { score: number | null }>;
}

/** What Lighthouse says of every kind of page, and of a bare one. Fetched for the run; skipped where it cannot be had. */
export const lighthouseBench: Bench = {
  name: 'lighthouse',
  promise: `${LIGHTHOUSE} gives every kind of page 100 in all four, on its phone.`,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'lectern-lighthouse-'));
    try {
      await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
      const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', LIGHTHOUSE];
      try {
        await run('npm', install, { cwd: folder, shell: process.platform === 'win32' });
      } catch {
        console.log(`Skipped: ${LIGHTHOUSE} cannot be fetched from the registry.`);
        return [];
      }
      return await measure(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string): Promise<Row[]> {
  const site = await serveLibrary();
  const rows: Row[] = [];
  try {
    // The bare page last: what this machine lets any page reach.
    for (const page of [...PAGES, BARE]) {
      const row = rowOf(page, await reportOn(site.at(page), folder));
      console.log(Object.values(row).join(' '));
      rows.push(row);
    }
  } finally {
    await site.stop();
  }
  return rows;
}

/**
 * @param folder where Lighthouse is installed
 * @throws {Error} with what it said, where it gives no report of a page however often it is asked
 */
async function reportOn(url: string, folder: string): Promise<Report> {
  const output = path.join(folder, 'report.json');
  const given = [
    path.join(folder, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    `--chrome-flags=${['--headless=new', ...BROWSER_FLAGS].join(' ')}`,
  ];
  for (let tries = 1; ; tries += 1) {
    try {
      await run(process.execPath, given, { env: { ...process.env, CHROME_PATH: findBrowser() } });
      return JSON.parse(await readFile(output, 'utf8')) as Report;
    } catch (problem) {
      // On a busy machine it loses the beginning of what the browser records.
      if (tries === TRIES) throw problem;
    }
  }
}

/** The site with so many articles that it has a page of each kind. */
async function serveLibrary(): Promise<BenchSite> {
  const project = await libraryProject(ARTICLES);
  try {
    return await serveBenchSite({ dist: await buildProject(project), quality: 9 });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

function rowOf(page: string, { categories, audits }: Report): Row {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const faults = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  const row = {
    what: `/${page}`,
    ...Object.fromEntries(CATEGORIES.map((name, index) => [name, scores[index]!])),
    figure: scores.join(', '),
    because: [...new Set(faults)].join(', '),
  };
  if (page === BARE) return row;
  const reached = scores.every((score) => score === 100) ? 'yes' : 'MISSED';
  return { ...row, goal: '100 in all four', reached };
}
