/**
 * `npm run bench`: measures, prints a table for each bench and writes all to `bench.json`.
 * `npm run bench -- match-terms` runs some of them.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Bench } from './bench.js';
import { buildBench } from './build.js';
import { missed } from './goal.js';
import { lighthouseBench } from './lighthouse.js';
import { matchTermsBench } from './match-terms.js';
import { ownTextBench } from './own-text.js';
import { pageLoadBench } from './page-load.js';
import { settingsChangeBench } from './settings-change.js';

const BENCHES: readonly Bench[] = [
  pageLoadBench,
  settingsChangeBench,
  matchTermsBench,
  ownTextBench,
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

const results = [];
for (const bench of BENCHES) {
  const { name, promise } = bench;
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n${name}: ${promise}`);
  const rows = await bench.run();
  console.table(rows);
  for (const what of missed(rows)) console.log(`Missed: ${what}`);
  results.push({ name, promise, rows });
}
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
await writeFile(FILE, `${JSON.stringify({ machine, results }, null, 2)}\n`);
console.log(`Written to ${path.relative(process.cwd(), FILE)}.`);
