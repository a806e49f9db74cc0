import { expect } from 'chai';
import { destinationOf } from '../../../src/offline/destination.js';

const ROOT = 'https://reader.example/news/';
const SAVED = new Set([ROOT, `${ROOT}about/`, `${ROOT}story/summary/`, `${ROOT}404.html`]);
const to = (address: string) =>
  destinationOf(ROOT + address, (href) => Promise.resolve(SAVED.has(href)));

describe('where a navigation leads with no connection', () => {
  for (const address of ['about/', 'about/?from=a-friend', 'about/#privacy', 'about/index.html']) {
    it(`opens the saved page for ${address}`, async () => {
      expect(await to(address)).to.deep.equal({ kind: 'page', href: `${ROOT}about/` });
    });
  }

  it('opens the home page by its folder and by its file', async () => {
    expect(await to('')).to.deep.equal({ kind: 'page', href: ROOT });
    expect(await to('index.html?source=home-screen')).to.deep.equal({ kind: 'page', href: ROOT });
  });

  it('adds a missing closing slash, since relative links need it, and keeps the rest', async () => {
    expect(await to('story/summary?q=1#points')).to.deep.equal({
      kind: 'redirect',
      href: `${ROOT}story/summary/?q=1#points`,
    });
  });

  it('does not take a page for another whose address it begins with', async () => {
    expect(await to('about-us/')).to.deep.equal({ kind: 'unknown' });
    expect(await to('story/')).to.deep.equal({ kind: 'unknown' });
  });
});
