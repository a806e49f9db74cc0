import { expect } from 'chai';
import { importHere } from '../../../src/import/import-here.js';
import { directionOf } from '../../../src/model/direction.js';
import { factsOf, readFacts, wordF1, wordsOf } from '../../fixtures/page-facts.js';
import { PAGE_SHAPES } from '../../fixtures/page-shapes.js';

const LEAST_F1 = 0.95;
/** Those in other encodings are bytes, which only a file keeps: `tests/e2e/page-shapes.spec.ts`. */
const NAMES = PAGE_SHAPES.filter((name) => !name.startsWith('windows-'));
const fixture = (file: string): Promise<Response> =>
  fetch(new URL(`../../fixtures/pages/${file}`, import.meta.url));

describe('a saved page, read on the thread of the page itself', () => {
  for (const name of NAMES) {
    it(`is kept as a person would keep it: ${name}`, async () => {
      const text = await (await fixture(`${name}.page`)).text();
      const { facts, kept } = readFacts(await (await fixture(`${name}.txt`)).text());
      const document = importHere({ text, kind: 'html', url: null });
      const found = factsOf(document).set('direction', directionOf(document.language));
      for (const [fact, value] of facts) expect(found.get(fact), fact).to.equal(value);
      expect(wordF1(kept, wordsOf(document))).to.be.at.least(LEAST_F1);
    });
  }
});
