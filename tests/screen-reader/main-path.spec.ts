import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test as base } from '../e2e/harness/served-test.js';
import { orcaMissing, orcaVersion, startOrca, type Listener } from './orca.js';
import { formsOf, readTranscript, wordsOf, writeTranscript, type Step } from './transcript.js';

const test = base.extend<{ orca: Listener }>({
  // A new one for each way: what it has met before changes what it says.
  orca: async ({ launchOptions: { executablePath, args } }, use, info) => {
    // The accessibility statement names what really ran.
    info.annotations.push({ type: 'program', description: `Orca ${orcaVersion()}` });
    const orca = await startOrca([executablePath!, ...args!]);
    if (!orca) {
      info.skip(true, 'Orca is here, and did not begin to speak.');
      return;
    }
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
  {
    name: 'definition',
    what: 'a definition, and back at its word by Escape and by Close',
    path: 'aleppo-ceasefire/',
  },
  { name: 'settings', what: 'the settings, and larger type', path: 'aleppo-ceasefire/' },
  {
    name: 'summary',
    what: 'the summary: one sentence, points, plain words',
    path: 'aleppo-ceasefire/summary/',
  },
  {
    name: 'evidence',
    what: 'the paragraph that a point of the summary leads to',
    path: 'aleppo-ceasefire/summary/',
  },
] as const;

/** How long, in ms, is waited for all that must be said. */
const PATIENCE_MS = 60_000;

/** Presses the keys of a step. @returns what was said since */
async function press(orca: Listener, { keys }: Step): Promise<() => string[]> {
  const before = orca.heard().length;
  await orca.press(keys);
  return () => orca.heard().slice(before);
}

/** Waits until it was said as a step has it, and nothing else. @throws where it is not */
async function hear(now: () => string[], step: Step, patience: number): Promise<void> {
  const [full, ...shorter] = formsOf(step);
  await expect
    .poll(() => (shorter.includes(wordsOf(now())) ? full : wordsOf(now())), {
      message: `what is said after ${step.keys}`,
      timeout: patience,
    })
    .toBe(full);
}

for (const { name, what, path } of WAYS) {
  test(`Orca says ${what} as the transcript has it`, async ({ orca, server }, { config }) => {
    const file = new URL(`transcripts/${name}.txt`, import.meta.url);
    const record = ['all', 'changed'].includes(config.updateSnapshots);
    const steps = readTranscript(readFileSync(file, 'utf8'));
    await orca.open(`${server.url}${path}`);
    for (const step of steps) {
      const now = await press(orca, step);
      if (record) {
        await orca.still();
        step.said = now();
      } else await hear(now, step, PATIENCE_MS);
    }
    if (record) writeFileSync(file, writeTranscript(steps));
  });
}

test('a transcript with one word changed is not what Orca says', async ({ orca, server }) => {
  const text = readFileSync(new URL('transcripts/library.txt', import.meta.url), 'utf8');
  const [step] = readTranscript(text);
  await orca.open(server.url);
  const now = await press(orca, step!);
  await hear(now, step!, PATIENCE_MS);
  const changed = { ...step!, said: step!.said.map((words) => words.replace('Library', 'Shelf')) };
  expect(changed.said).not.toEqual(step!.said);
  await expect(hear(now, changed, 3_000)).rejects.toThrow('Shelf');
});
