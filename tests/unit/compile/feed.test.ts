import { expect } from 'chai';
import { newArticle } from '../../../scripts/starter.js';
import { compileSite } from '../../../src/compile/compile-site.js';
import { atomFeed } from '../../../src/compile/feed.js';
import { headMetadata } from '../../../src/compile/head-metadata.js';
import { robots, sitemap } from '../../../src/compile/sitemap.js';
import { sourceLocale, useLanguage } from '../../../src/languages/language.js';
import type { WholeSite } from '../../../src/model/site.js';
import {
  ACCESSIBILITY_CHECKS,
  type AccessibilityResults,
} from '../../../src/model/accessibility-results.js';
import { sitePages } from '../../../src/pages/site-pages.js';

const URL_OF_SITE = 'https://post.example/river/';
const TITLE = 'Ferries & <bridges>: “shut” "now"';

function siteWith(url: string | null): WholeSite {
  const started = { slug: 'crossing', title: TITLE, language: 'en', published: '2026-11-25' };
  const older = { ...started, slug: 'bridge', title: 'Older', published: '2026-01-02' };
  const { site, problems } = compileSite(
    new Map([
      [
        'content/site.yaml',
        `name: Post & Sons\ndescription: It.\n${url === null ? '' : `url: ${url}\n`}`,
      ],
      ...newArticle(older),
      ...newArticle(started),
    ]),
  );
  expect(problems).to.deep.equal([]);
  return site;
}

/** The feed does not know of it; `/about/` does. */
const NOTHING_TESTED: AccessibilityResults = {
  tested: '2026-11-26',
  programs: ['Chromium'],
  outcomes: Object.fromEntries(
    ACCESSIBILITY_CHECKS.map((check) => [check, 'not-run']),
  ) as AccessibilityResults['outcomes'],
};

const pagesOf = (site: WholeSite) =>
  sitePages(
    site,
    (slug) => site.articles.find((article) => article.slug === slug)!,
    (slug, file) => `${slug}/${file}`,
    [],
    NOTHING_TESTED,
  ).map(({ make }) => make());

/** Parses XML; fails where it is not well-formed. */
function parse(xml: string | null): Document {
  const document = new DOMParser().parseFromString(xml ?? '', 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).to.equal(undefined);
  return document;
}

const textOf = (element: Element | null, name: string): string | undefined =>
  [...(element?.children ?? [])].find(({ localName }) => localName === name)?.textContent;

describe('what a publisher with an address gives to programs', () => {
  const site = siteWith(URL_OF_SITE);

  it('is an Atom feed with what RFC 4287 asks for, newest first, every sign of a title kept', () => {
    const feed = parse(atomFeed(site)).documentElement;
    expect(feed.namespaceURI).to.equal('http://www.w3.org/2005/Atom');
    expect(textOf(feed, 'id')).to.equal(URL_OF_SITE);
    expect(textOf(feed, 'title')).to.equal('Post & Sons');
    expect(textOf(feed, 'updated')).to.equal('2026-11-25T00:00:00Z');
    expect(feed.querySelector('author > name')?.textContent).to.equal('Post & Sons');
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).to.equal(
      `${URL_OF_SITE}feed.xml`,
    );
    const entries = [...feed.querySelectorAll('entry')];
    expect(entries.map((entry) => textOf(entry, 'title'))).to.deep.equal([TITLE, 'Older']);
    for (const entry of entries) {
      expect(textOf(entry, 'id')).to.equal(
        entry.querySelector('link[rel=alternate]')?.getAttribute('href'),
      );
      expect(textOf(entry, 'updated')).to.match(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(textOf(entry, 'summary')).to.match(/^Say in/);
    }
  });

  it('is a sitemap of every page but the one for missing addresses', () => {
    const pages = pagesOf(site);
    const found = [...parse(sitemap(site.url, pages)).querySelectorAll('loc')];
    expect(found.map(({ textContent }) => textContent)).to.deep.equal(
      pages
        .map(({ path }) => path)
        .filter((path) => path !== '404.html')
        .map((path) => URL_OF_SITE + path),
    );
  });

  it('is a robots.txt where crawlers read one: at the root of a host', () => {
    expect(robots('https://post.example/')).to.contain(
      'Sitemap: https://post.example/sitemap.xml\n',
    );
    expect(robots(URL_OF_SITE)).to.equal(null);
  });

  it('is, in the head of a page, its own address, a picture and the feed', () => {
    const page = pagesOf(site).find(({ path }) => path === 'crossing/summary/')!;
    const head = headMetadata(site, page).join('\n');
    expect(head).to.contain(`rel="canonical" href="${URL_OF_SITE}crossing/summary/"`);
    expect(head).to.contain(`property="og:url" content="${URL_OF_SITE}crossing/summary/"`);
    expect(head).to.contain(`content="${URL_OF_SITE}icons/any-512.png"`);
    expect(head).to.contain('property="og:image:alt" content="The mark of Post &amp; Sons"');
    expect(head).to.contain('type="application/atom+xml"').and.contain('href="../../feed.xml"');
  });
});

describe('what a publisher gives to programs from a page in Arabic', () => {
  before(() => useLanguage('ar'));
  after(() => useLanguage(sourceLocale));

  it('names the picture in Arabic', () => {
    const site = siteWith(URL_OF_SITE);
    const page = pagesOf(site).find(({ path }) => path === 'about/')!;
    const alt = headMetadata(site, page).find((line) => line.includes('og:image:alt'));
    expect(alt).to.match(/\p{Script=Arabic}/u);
  });
});

describe('what a publisher without an address gives to programs', () => {
  const site = siteWith(null);

  it('has nothing that would have to be absolute', () => {
    expect(atomFeed(site)).to.equal(null);
    expect(sitemap(site.url, pagesOf(site))).to.equal(null);
    expect(robots(site.url)).to.equal(null);
    for (const page of pagesOf(site)) {
      const head = headMetadata(site, page).join('\n');
      expect(head, page.path).to.not.match(/canonical|og:url|og:image|feed\.xml/);
    }
  });

  it('keeps what needs no address, with every sign of a title', () => {
    const page = pagesOf(site).find(({ path }) => path === 'crossing/')!;
    const [title] = headMetadata(site, page).filter((line) => line.includes('og:title'));
    const template = new DOMParser().parseFromString(title ?? '', 'text/html');
    expect(template.querySelector('meta')?.content).to.equal(TITLE);
  });
});
