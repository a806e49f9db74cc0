import type { Page } from '@playwright/test';
import { NOT_FOUND } from './harness/built-pages.js';
import { normalise } from './harness/expected-text.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

type Node = Record<string, unknown>;

/** What machines read of a page. */
interface Metadata {
  graph: Node[];
  /** Open Graph properties. */
  og: Record<string, string>;
  /** Every address of the JSON-LD, resolved against the page's own. */
  addresses: string[];
  crumbs: string[];
  text: string;
  title: string;
  description: string;
}

async function metadataOf(page: Page, path: string): Promise<Metadata> {
  await page.goto(`./${path}`, { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
    const data = blocks.map(({ textContent }) => JSON.parse(textContent) as Node);
    const graph = data.flatMap((block) => {
      if (block['@context'] !== 'https://schema.org') throw new Error('another context');
      return block['@graph'] as Node[];
    });
    const found: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (['@id', 'url', 'item'].includes(key))
          found.push(new URL(String(inner), location.href).href);
        else walk(inner);
      }
    };
    walk(graph);
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[property^="og:"]')];
    return {
      graph,
      og: Object.fromEntries(metas.map((meta) => [meta.getAttribute('property')!, meta.content])),
      addresses: found,
      crumbs: [...document.querySelectorAll('.breadcrumbs li')].map((li) => li.textContent.trim()),
      text: document.querySelector('main')?.textContent ?? '',
      title: document.title,
      description: document.querySelector<HTMLMetaElement>('meta[name=description]')!.content,
    };
  });
}

const ofType = ({ graph }: Metadata, type: string): Node[] =>
  graph
    .flatMap((node) => [node, (node['mainEntity'] ?? {}) as Node])
    .filter((node) => node['@type'] === type);

test('a machine finds on every page what it is, as the page itself says it', async ({
  page,
  pages,
}) => {
  test.slow();
  const links = new Set<string>();
  for (const path of pages) {
    const data = await metadataOf(page, path);
    const own = data.graph.find((node) => 'isPartOf' in node);
    expect(own, path).toMatchObject({ name: data.title, description: data.description });
    expect(new URL(String(own?.['@id']), page.url()).href, path).toBe(page.url());
    expect(data.og, path).toMatchObject({
      'og:description': data.description,
    });
    expect(data.title, path).toContain(data.og['og:title']);
    const crumbs = (ofType(data, 'BreadcrumbList')[0]?.['itemListElement'] ?? []) as Node[];
    expect(
      crumbs.map(({ name }) => name),
      path,
    ).toEqual(data.crumbs);
    for (const address of data.addresses) links.add(address);
  }
  const home = new URL('./', page.url()).origin;
  const inside = [...links].filter((link) => link.startsWith(home)).map((it) => it.split('#')[0]!);
  for (const link of new Set(inside)) {
    expect.soft((await page.request.get(link)).status(), link).toBe(200);
  }
});

test('a machine finds of an article what a reader sees, and how it can be read', async ({
  page,
}) => {
  for (const article of (await readSite()).articles) {
    const data = await metadataOf(page, `${article.slug}/`);
    const type = article.kind === 'news' ? 'NewsArticle' : 'Article';
    const [node = {}] = ofType(data, type);
    expect(Object.keys(node)).toEqual(
      expect.arrayContaining([
        ...['headline', 'description', 'datePublished', 'inLanguage', 'isBasedOn', 'about'],
        ...['wordCount', 'timeRequired', 'accessMode', 'accessModeSufficient'],
        ...['accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'],
      ]),
    );
    expect(node).toMatchObject({
      inLanguage: await page
        .locator('main #text')
        .evaluate((text) => text.closest('[lang]')?.getAttribute('lang')),
      datePublished: await page.locator('main .byline time').getAttribute('datetime'),
    });
    const text = normalise(data.text);
    expect(text).toContain(normalise(String(node['headline'])));
    expect(text).toContain(normalise(String(node['description'])));
    for (const { name } of node['isBasedOn'] as { name: string }[]) expect(text).toContain(name);
    const minutes = /^PT(\d+)M$/.exec(String(node['timeRequired']))?.[1];
    expect(normalise(await page.locator('.byline').innerText())).toContain(String(minutes));
    const pictures = await page.locator('main .prose img').count();
    expect((node['accessMode'] as string[]).includes('visual')).toBe(pictures > 0);
    expect((node['accessibilityFeature'] as string[]).includes('alternativeText')).toBe(
      pictures > 0,
    );
  }
});

test('a machine finds every entry of a glossary, each at the fragment where it stands', async ({
  page,
}) => {
  for (const { slug, glossary } of (await readSite()).articles) {
    const data = await metadataOf(page, `${slug}/glossary/`);
    const terms = (ofType(data, 'DefinedTermSet')[0]?.['hasDefinedTerm'] ?? []) as Node[];
    expect(terms).toHaveLength(glossary.length);
    const shown = await page.locator('section.entry').evaluateAll((entries) =>
      entries.map((entry) => ({
        id: entry.id,
        text: entry.textContent.replaceAll(/\s+/g, ' '),
      })),
    );
    for (const [index, { id, text }] of shown.entries()) {
      expect(String(terms[index]?.['@id'])).toMatch(new RegExp(`#${id}$`));
      expect(text).toContain(String(terms[index]?.['name']));
      expect(text).toContain(normalise(String(terms[index]?.['description'])));
    }
  }
});

test('the page for missing addresses asks not to be listed, and says it is nothing', async ({
  page,
}) => {
  const data = await metadataOf(page, NOT_FOUND);
  expect(data.graph).toEqual([]);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});
