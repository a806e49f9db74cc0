import { expect } from 'chai';
import { splitTypefaces } from '../../../src/offline/typeface-list.js';

const WORKER = 'https://reader.example/news/service-worker.js';
const page = { url: './', revision: '1', integrity: 'sha384-page' };
const font = { url: 'assets/literata.woff2', revision: null, integrity: 'sha384-font' };

describe('what is saved for every reader, and what only once chosen', () => {
  it('saves pages at once, and typefaces by their full address with their integrity', () => {
    const { shell, typefaces } = splitTypefaces([page, font], WORKER);
    expect(shell).to.deep.equal([page]);
    expect([...typefaces]).to.deep.equal([
      ['https://reader.example/news/assets/literata.woff2', 'sha384-font'],
    ]);
  });

  for (const entry of [{ url: 'about/', revision: '1' }, 'about/']) {
    it(`refuses an entry without integrity, ${JSON.stringify(entry)}`, () => {
      expect(() => splitTypefaces([page, entry], WORKER)).to.throw('about/');
    });
  }
});
