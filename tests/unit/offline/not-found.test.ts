import { expect } from 'chai';
import { rootedAt } from '../../../src/offline/not-found.js';

const ROOT = 'https://reader.example/news/';

describe('the page for a missing address, at any depth', () => {
  it('finds its styles, scripts and pages from the site’s root', () => {
    const html =
      '<link rel="stylesheet" href="./assets/a.css"><script src="assets/b.js"></script>' +
      '<a href="about/">About</a><a class="brand" href="./">Home</a>';
    const links = [...rootedAt(html, ROOT).matchAll(/(?:href|src)="([^"]*)"/g)].map(
      ([, address = '']) => new URL(address, `${ROOT}a/b/c/`).href,
    );
    expect(links).to.deep.equal([
      `${ROOT}assets/a.css`,
      `${ROOT}assets/b.js`,
      `${ROOT}about/`,
      ROOT,
    ]);
  });

  it('leaves alone what leads elsewhere: fragments, other sites, data, paths of the host', () => {
    const html =
      '<a href="#text">Skip</a><a href="https://w3.org/">W3C</a><a href="mailto:a@b.c">Mail</a>' +
      '<link rel="icon" href="data:,"><base href="/">';
    expect(rootedAt(html, ROOT)).to.equal(html);
  });
});
