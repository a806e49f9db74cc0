import { expect } from 'chai';
import { rootOf } from '../../../src/pages/page.js';
import { viewHref } from '../../../src/pages/views.js';

describe('addresses between pages', () => {
  it('lead back to the root from any depth', () => {
    expect(rootOf('')).to.equal('./');
    expect(rootOf('404.html')).to.equal('./');
    expect(rootOf('about/')).to.equal('../');
    expect(rootOf('aleppo-ceasefire/summary/')).to.equal('../../');
  });

  it('lead from any view of an article to any other', () => {
    const base = 'https://host.example/folder/slug/';
    for (const from of ['article', 'summary', 'glossary'] as const) {
      const here = new URL(from === 'article' ? '' : `${from}/`, base);
      expect(new URL(viewHref(from, 'article'), here).href).to.equal(base);
      expect(new URL(viewHref(from, 'summary'), here).href).to.equal(`${base}summary/`);
      expect(new URL(viewHref(from, 'glossary'), here).href).to.equal(`${base}glossary/`);
    }
  });
});
