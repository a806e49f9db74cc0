import { expect } from 'chai';
import { notFoundLinks } from '../../../src/compile/not-found-links.js';

const PAGE =
  '<link href="./assets/a.css"><script src="./assets/b.js"></script>' +
  '<a href="./">Library</a><a href="#text">Skip</a><a href="https://w3.org/">W3C</a>';

/** The page at a path as the build writes it for a folder. */
function built(path: string, base: string, page = PAGE): string {
  const { transformIndexHtml } = notFoundLinks(base) as unknown as {
    transformIndexHtml: { handler(html: string, context: { path: string }): string };
  };
  return transformIndexHtml.handler(page, { path });
}

describe('the page for missing addresses, as built', () => {
  it('finds its files from any depth of the folder the site is served from', () => {
    expect(built('/404.html', '/news/')).to.equal(
      '<link href="/news/assets/a.css"><script src="/news/assets/b.js"></script>' +
        '<a href="/news/">Library</a><a href="#text">Skip</a><a href="https://w3.org/">W3C</a>',
    );
  });

  it('finds them from the folder of another language too, and its own pages there', () => {
    const page =
      '<link href="../assets/a.css"><a href="./about/">About</a><a href="../">English</a>';
    expect(built('/ar/404.html', '/news/', page)).to.equal(
      '<link href="/news/assets/a.css"><a href="/news/ar/about/">About</a><a href="/news/">English</a>',
    );
  });

  it('is the only page that knows where the site is', () => {
    expect(built('/about/index.html', '/news/')).to.equal(PAGE);
  });

  it('is not built for what is no folder’s address', () => {
    for (const base of ['', 'news', '/news', 'https://a.example/', '/a"b/', '//evil.example/']) {
      expect(() => notFoundLinks(base), base).to.throw('LECTERN_BASE');
    }
  });
});
