import type { PublishedArticle } from '../model/article.js';
import type { Entry } from '../model/entry.js';
import { textOf } from '../model/inline.js';
import type { Site } from '../model/site.js';
import type { Source } from '../model/source.js';
import { listedOn } from '../pages/library-parts.js';
import { rootOf, type Page } from '../pages/page.js';
import { accessibilityMetadata } from './accessibility-metadata.js';
import { folderOf } from './article-of-page.js';
import { unescapeMarkup } from '../model/escape-markup.js';

type Node = Record<string, unknown>;

/** The address of a path below the site's root, from the page it stands on. */
type Address = (path: string) => string;

/**
 * What a page is, for machines: JSON-LD in the words of schema.org.
 *
 * Addresses are absolute where the site has a `url`. Elsewhere they are relative, and JSON-LD
 * resolves them against the page's own, as it does a link.
 *
 * @param article what the page is a view of, or null for a page of the site itself
 * @param body the page's own HTML, which the breadcrumbs are read from so that they agree
 * @returns null for the page that stands for missing addresses
 */
export function structuredData(
  site: Site,
  page: Page,
  article: PublishedArticle | null,
  body: string,
): Node | null {
  if (page.path.endsWith('.html')) return null;
  const address: Address = (path) =>
    site.url === null ? rootOf(folderOf(page)) + path : site.url + path;
  const here = address(folderOf(page));
  const website = { '@type': 'WebSite', '@id': `${address('')}#site`, name: site.name };
  const about = mainEntity(site, page, article, address);
  const webPage: Node = {
    '@type': page.entry === 'about' ? 'AboutPage' : article ? 'WebPage' : 'CollectionPage',
    '@id': here,
    name: page.title,
    description: page.description,
    inLanguage: page.language,
    isPartOf: website,
    ...(about ? { mainEntity: about } : {}),
  };
  if (page.entry === 'settings') webPage['@type'] = 'WebPage';
  const crumbs = breadcrumbsIn(body);
  const list = crumbs.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    ...(href === null ? {} : { item: resolve(href, site, page) }),
  }));
  const graph = [
    webPage,
    ...(list.length > 0 ? [{ '@type': 'BreadcrumbList', itemListElement: list }] : []),
  ];
  return { '@context': 'https://schema.org', '@graph': graph };
}

function mainEntity(
  site: Site,
  page: Page,
  article: PublishedArticle | null,
  address: Address,
): Node | null {
  if (!article) {
    const listed = listedOn(site, page.path);
    return listed.length > 0
      ? {
          '@type': 'ItemList',
          itemListElement: listed.map((one, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: one.title,
            url: address(`${one.slug}/`),
          })),
        }
      : null;
  }
  if (page.entry === 'article') return wholeArticle(article, address);
  if (page.entry === 'glossary') return termSet(article, address);
  const { sentence } = article.summary;
  const abstract = page.entry === 'summary' ? { abstract: textOf(sentence.children) } : {};
  return { ...articleNode(article, address), ...abstract };
}

/** Enough of an article to know it again. */
function articleNode({ slug, title, kind }: PublishedArticle, address: Address): Node {
  return {
    '@type': kind === 'news' ? 'NewsArticle' : 'Article',
    '@id': `${address(`${slug}/`)}#article`,
    headline: title,
  };
}

function wholeArticle(article: PublishedArticle, address: Address): Node {
  const { slug, dek, published, language, place, sources, wordCount, readingMinutes } = article;
  const featured = new Set(article.featured);
  const entryNode = ({ id, name }: Entry): Node => ({
    '@type': 'DefinedTerm',
    '@id': `${address(`${slug}/glossary/`)}#${id}`,
    name,
  });
  return {
    ...articleNode(article, address),
    url: address(`${slug}/`),
    description: textOf(dek),
    datePublished: published,
    inLanguage: language,
    ...(place === null ? {} : { contentLocation: { '@type': 'Place', name: place } }),
    wordCount,
    timeRequired: `PT${readingMinutes}M`,
    isAccessibleForFree: true,
    isBasedOn: sources.map(sourceNode),
    about: article.glossary.filter(({ id }) => featured.has(id)).map(entryNode),
    mentions: article.glossary.filter(({ id }) => !featured.has(id)).map(entryNode),
    ...accessibilityMetadata(article),
  };
}

function sourceNode({ name, url }: Source): Node {
  return { '@type': 'CreativeWork', name, ...(url === null ? {} : { url }) };
}

function termSet(article: PublishedArticle, address: Address): Node {
  const glossary = address(`${article.slug}/glossary/`);
  return {
    '@type': 'DefinedTermSet',
    '@id': `${glossary}#glossary`,
    name: article.title,
    inLanguage: article.language,
    hasDefinedTerm: article.glossary.map(
      ({ id, type, name, aliases, native, definition, coordinates }) => ({
        '@type': type === 'place' ? ['DefinedTerm', 'Place'] : 'DefinedTerm',
        '@id': `${glossary}#${id}`,
        name,
        ...(aliases.length + native.length > 0
          ? { alternateName: [...aliases, ...native.map(({ text }) => text)] }
          : {}),
        description: textOf(definition),
        ...(coordinates ? { geo: geoOf(coordinates) } : {}),
      }),
    ),
  };
}

function geoOf({ latitude, longitude }: NonNullable<Entry['coordinates']>): Node {
  return { '@type': 'GeoCoordinates', latitude, longitude };
}

/** The page's own breadcrumbs, from the HTML of src/pages/breadcrumbs.ts. */
function breadcrumbsIn(body: string): { name: string; href: string | null }[] {
  const [, list = ''] = /<nav class="breadcrumbs"[^>]*>([^]*?)<\/nav>/.exec(body) ?? [];
  return [...list.matchAll(/<(?:a href="([^"]*)"|span aria-current="page")[^>]*>([^<]*)</g)].map(
    ([, href, name = '']) => ({
      name: unescapeMarkup(name).trim(),
      href: href === undefined ? null : unescapeMarkup(href),
    }),
  );
}

function resolve(href: string, { url }: Site, page: Page): string {
  return url === null ? href : new URL(href, url + folderOf(page)).href;
}
