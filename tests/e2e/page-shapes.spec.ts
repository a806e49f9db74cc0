import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportedDocument } from '../../src/import/imported-document.js';
import { directionOf } from '../../src/model/direction.js';
import { factsOf, readFacts, wordF1, wordsOf } from '../fixtures/page-facts.js';
import { PAGE_SHAPES as NAMES } from '../fixtures/page-shapes.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const FOLDER = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
/** A person and a program may differ in a word or two of a hundred. */
const LEAST_F1 = 0.95;

test('a reader who opens saved pages of every shape gets the text a person would keep, and no more', async ({
  page,
}, { annotations }) => {
  const there = readdirSync(FOLDER).filter((file) => file.endsWith('.page'));
  expect(there.sort()).toEqual(NAMES.map((name) => `${name}.page`));
  await open(page, 'open/');
  await page.getByLabel('Text, Markdown, web pages or EPUB books').setInputFiles(
    NAMES.map((name) => ({
      name: `${name}.html`,
      mimeType: 'text/html',
      buffer: readFileSync(`${FOLDER}${name}.page`),
    })),
  );
  // They are read one after another: a slow machine was at the 31st of 33 after 15 s.
  await expect(page.locator('open-review')).toHaveCount(NAMES.length, { timeout: 60_000 });
  const documents = await page
    .locator('open-review')
    .evaluateAll((reviews) =>
      reviews.map((review) => (review as unknown as { document: ImportedDocument }).document),
    );
  const scores = NAMES.map((name, index) => {
    const document = documents[index]!;
    const { facts, kept } = readFacts(readFileSync(`${FOLDER}${name}.txt`, 'utf8'));
    const found = factsOf(document).set('direction', directionOf(document.language));
    for (const [fact, value] of facts)
      expect.soft(found.get(fact), `${fact} of ${name}`).toBe(value);
    const score = wordF1(kept, wordsOf(document));
    expect.soft(score, `words of ${name}`).toBeGreaterThanOrEqual(LEAST_F1);
    return score;
  });
  annotations.push({ type: 'least F1', description: Math.min(...scores).toFixed(3) });
});
