import { readFileSync, writeFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { DIST } from '../e2e/harness/built-pages.js';
import { orcaMissing, startOrca, type Listener } from './orca.js';
import { readTranscript, writeTranscript, type Step } from './transcript.js';

const test = base.extend<{ orca: Listener }, { server: SiteServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const server = await serveSite(DIST);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  // A new one for each way: what it has met before changes what it says.
  orca: async ({ launchOptions: { executablePath, args } }, use) => {
    const orca = await startOrca([executablePath!, ...args!]);
    await use(orca);
    orca.stop();
  },
});

const missing = orcaMissing();
test.skip(missing !== null, missing ?? '');

/** The transcripts: each holds the keys of a way, and what is said on it. */
const WAYS = [
  { name: 'library', what: 'the library by its headings', path: '' },
  { name: 'article', what: 'an article: title, headings, a paragraph', path: 'aleppo-ceasefire/' },
  { name: 'definition', what: 'a definition, and back at its word', path: 'aleppo-ceasefire/' },
  { name: 'settings', what: 'the settings, and larger type', path: 'aleppo-ceasefire/' },
  {
    name: 'summary',
    what: 'the summary, and where a point leads',
    path: 'aleppo-ceasefire/summary/',
  },
] as const;

/** Presses the keys of a step, and waits until all of it was said, or everything has been. */
async function play(orca: Listener, { keys, said }: Step, record: boolean): Promise<string[]> {
  const before = orca.heard().length;
  const now = (): string[] => orca.heard().slice(before);
  await orca.press(keys);
  if (record) await orca.still();
  else {
    await expect
      .poll(now, { message: `what is said after ${keys}`, timeout: 30_000 })
      .toEqual(said);
  }
  return now();
}

for (const { name, what, path } of WAYS) {
  test(`Orca says ${what} as the transcript has it`, async ({ orca, server }, { config }) => {
    const file = new URL(`transcripts/${name}.txt`, import.meta.url);
    const record = ['all', 'changed'].includes(config.updateSnapshots);
    const steps = readTranscript(readFileSync(file, 'utf8'));
    await orca.open(`${server.url}${path}`);
    for (const step of steps) step.said = await play(orca, step, record);
    if (record) writeFileSync(file, writeTranscript(steps));
  });
}
