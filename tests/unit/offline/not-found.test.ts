import { expect } from 'chai';
import { notFoundPageFor, rootedAt } from '../../../src/offline/not-found.js';

const ROOT = 'https://reader.example/news/';

/** The page as a build writes it that takes the site's root to be at `built`. */
const page = (built: string) =>
  `<link rel="stylesheet" href="${built}assets/a.css"><script src="${built}assets/b.js"></script>` +
  `<link rel="manifest" href="${built}manifest.webmanifest">` +
  `<a href="${built}about/">About</a><a class="brand" href="${built}">Home</a>`;

const linksOf = (html: string) =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(
    ([, address = '']) => new URL(address, `${ROOT}a/b/c/`).href,
  );

describe('the page for a missing address, at any depth', () => {
  for (const built of ['/', '/another/folder/', './']) {
    it(`finds its styles, scripts and pages where it was built for ${built}`, () => {
      expect(linksOf(rootedAt(page(built), ROOT))).to.deep.equal([
        `${ROOT}assets/a.css`,
        `${ROOT}assets/b.js`,
        `${ROOT}manifest.webmanifest`,
        `${ROOT}about/`,
        ROOT,
      ]);
    });
  }

  it('leaves alone what leads elsewhere: fragments, other sites, data, other folders', () => {
    const elsewhere =
      '<a href="#text">Skip</a><a href="https://w3.org/">W3C</a><a href="mailto:a@b.c">Mail</a>' +
      '<link rel="icon" href="data:,"><a href="/elsewhere/">Elsewhere</a>';
    const html = rootedAt(page('/news/') + elsewhere, 'https://reader.example/moved/');
    expect(html.endsWith(elsewhere)).to.equal(true);
  });

  it('is the one in the language of the address', () => {
    for (const [address, file] of [
      ['no/such/page/', '404.html'],
      ['ar/no/such/page/', 'ar/404.html'],
      ['archive/ar/', '404.html'],
    ] as const) {
      expect(notFoundPageFor(ROOT + address, ROOT), address).to.equal(ROOT + file);
    }
  });

  it('finds its files in another language too', () => {
    const arabic = page('/news/').replace('manifest.', 'manifest-ar.');
    expect(linksOf(rootedAt(arabic, ROOT))).to.include(`${ROOT}manifest-ar.webmanifest`);
    expect(linksOf(rootedAt(arabic, ROOT))).to.include(`${ROOT}about/`);
  });

  it('is left as it is where it does not say what root it was built for', () => {
    const html = '<a href="/about/">About</a>';
    expect(rootedAt(html, ROOT)).to.equal(html);
  });
});
