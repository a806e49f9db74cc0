import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.js';
import type { Bench, Row } from './bench.js';
import { ARTICLE, serveBenchSite } from './bench-site.js';

const run = promisify(execFile);

/** Its version is part of the measure. Not among our packages: it brings 150 of its own. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** One page of each kind. */
const PAGES = [
  '',
  ARTICLE,
  ...['summary/', 'glossary/', 'timeline/', 'voices/'].map((view) => ARTICLE + view),
  ...['open/', 'read/', 'marks/', 'settings/', 'about/', 'ar/'],
];

/** What of a report is read. */
interface Report {
  categories: Record<
    string,
    { score: number | null; auditRefs: readonly { id: string; weight: number }[] }
  >;
  audits: Record<string, { score: number | null }>;
}

/** What Lighthouse says of every kind of page. Fetched for the run; skipped where it cannot be had. */
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
  const site = await serveBenchSite();
  const output = path.join(folder, 'report.json');
  const rows: Row[] = [];
  try {
    for (const page of PAGES) {
      await run(
        process.execPath,
        [
          path.join(folder, 'node_modules/lighthouse/cli/index.js'),
          site.at(page),
          '--quiet',
          '--output=json',
          `--output-path=${output}`,
          `--chrome-flags=${['--headless=new', ...BROWSER_FLAGS].join(' ')}`,
        ],
        { env: { ...process.env, CHROME_PATH: findBrowser() } },
      );
      rows.push(rowOf(page, JSON.parse(await readFile(output, 'utf8')) as Report));
    }
  } finally {
    await site.stop();
  }
  return rows;
}

function rowOf(page: string, { categories, audits }: Report): Row {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const faults = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return {
    what: `/${page}`,
    ...Object.fromEntries(CATEGORIES.map((name, index) => [name, scores[index]!])),
    because: [...new Set(faults)].join(', '),
    reached: scores.every((score) => score === 100) ? 'yes' : 'MISSED',
  };
}
