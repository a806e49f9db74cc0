/**
 * `npm run bench`: measures, prints a table for each bench and one of all numbers to reach, and writes
 * all to `bench.json`.
 * `npm run bench -- match-terms` runs some of them.
 */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import type { Bench, Row } from './bench.js';
import { buildBench } from './build.js';
import { missed } from './goal.js';
import { hostileEpubBench } from './hostile-epub.js';
import { lighthouseBench } from './lighthouse.js';
import { longArticleBench } from './long-article.js';
import { matchTermsBench } from './match-terms.js';
import { ownTextBench } from './own-text.js';
import { pageLoadBench } from './page-load.js';
import { searchBench } from './search.js';
import { settingsChangeBench } from './settings-change.js';
import { summary, type Result } from './summary.js';

const BENCHES: readonly Bench[] = [
  pageLoadBench,
  settingsChangeBench,
  longArticleBench,
  matchTermsBench,
  ownTextBench,
  hostileEpubBench,
  searchBench,
  buildBench,
  lighthouseBench,
];

const FILE = path.resolve(import.meta.dirname, '../../bench.json');

const names = process.argv.slice(2);
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = BENCHES.map(({ name }) => name).join(', ');
  throw new Error(`There is no bench ${unknown.join(', ')}. The benches are: ${known}.`);
}

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
const results: (Result & { minutes: number; load: number })[] = [];
for (const bench of BENCHES) {
  const { name, promise } = bench;
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n${name}: ${promise}`);
  const start = performance.now();
  const rows = await rowsOf(bench);
  console.table(rows);
  for (const what of missed(rows)) console.log(`Missed: ${what}`);
  const minutes = Number(((performance.now() - start) / 60_000).toFixed(1));
  results.push({ name, promise, minutes, load: Number(loadavg()[0]!.toFixed(1)), rows });
  // After each, so that a run that is cut off leaves what it has found.
  await writeFile(FILE, `${JSON.stringify({ machine, results }, null, 2)}\n`);
}
console.log('\nAll numbers to reach:');
console.table(summary(results));
for (const { name, minutes, load } of results)
  console.log(`${name}: ${minutes} minutes, to a load of ${load} on ${machine.cores} cores`);
console.log(`Written to ${path.relative(process.cwd(), FILE)}.`);

/** What a bench found; where it broke off, that, so that the others are still measured. */
async function rowsOf(bench: Bench): Promise<readonly Row[]> {
  try {
    return await bench.run();
  } catch (problem) {
    console.error(problem);
    process.exitCode = 1;
    return [{ what: bench.name, figure: 'broken off', goal: bench.promise, reached: 'MISSED' }];
  }
}
