import { expect } from 'chai';
import { partManifest } from '../../../src/offline/manifest-parts.js';

const WORKER = 'https://reader.example/news/service-worker.js';
const page = { url: './', revision: '1', integrity: 'sha384-page' };
const font = { url: 'assets/literata.woff2', revision: null, integrity: 'sha384-font' };

describe('what is saved for every reader, and what only once chosen', () => {
  it('saves pages at once, and typefaces by their full address with their integrity', () => {
    const { shell, onUse } = partManifest([page, font], WORKER);
    expect(shell).to.deep.equal([page]);
    expect([...onUse]).to.deep.equal([
      ['https://reader.example/news/assets/literata.woff2', 'sha384-font'],
    ]);
  });

  it('saves the search of the newest articles at once, and that of older ones once used', () => {
    const part = (number: number) => ({
      url: `search/${number}.bin`,
      revision: null,
      integrity: `sha384-${number}`,
    });
    const { shell, onUse } = partManifest([part(9), part(10), page], WORKER);
    expect(shell).to.deep.equal([part(10), page]);
    expect([...onUse.values()]).to.deep.equal(['sha384-9']);
  });

  it('saves of older articles only the lists, and those when they are needed', () => {
    const list = { url: 'kept/1.json', revision: '1', integrity: 'sha384-list' };
    const { shell, lists } = partManifest([page, list], WORKER);
    expect(shell).to.deep.equal([page]);
    expect([...lists]).to.deep.equal([['https://reader.example/news/kept/1.json', 'sha384-list']]);
  });

  for (const entry of [{ url: 'about/', revision: '1' }, 'about/']) {
    it(`refuses an entry without integrity, ${JSON.stringify(entry)}`, () => {
      expect(() => partManifest([page, entry], WORKER)).to.throw('about/');
    });
  }
});
