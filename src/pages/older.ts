import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { formatSpan } from '../model/format-date.js';
import type { Site } from '../model/site.js';
import { breadcrumbs, type Crumb } from './breadcrumbs.js';
import { cards } from './library-card.js';
import { OLDER, olderParts, type LibraryPart } from './library-parts.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';

/** The pages of articles that the library's first page has no room for; none where it has. */
export function olderPages(site: Site): Page[] {
  const parts = olderParts(site);
  if (parts.length === 0) return [];
  return [
    partsPage(site, parts),
    ...parts.map((part, at) => partPage(site, part, parts[at - 1], parts[at + 1])),
  ];
}

/**
 * The way from a page of the library to those before and after it.
 * @param root the way from the page to its language's root
 * @param newer the page before: a part, or `first`; null on the first itself
 * @param older the page after
 */
export function libraryPager(
  root: string,
  newer: LibraryPart | 'first' | null,
  older: LibraryPart | undefined,
): TemplateResult {
  const before: Neighbour | null =
    newer === 'first'
      ? { href: root, label: msg('The newest articles') }
      : newer && neighbour(root, newer);
  return pager(before, older ? neighbour(root, older) : null, msg('Pages of the library'));
}

/** `/older/`: all parts by their dates, so that none is many steps away. */
function partsPage(site: Site, parts: readonly LibraryPart[]): Page {
  const path = `${OLDER}/`;
  const title = msg('Older articles');
  const list = html`<ul class="library-parts" id="text" tabindex="-1">
    ${parts.map(
      (part) => html`<li><a href="${part.number}/">${nameOf(part)}: ${spanOf(part)}</a></li>`,
    )}
  </ul>`;
  const heading = html`<h1>${title}</h1>`;
  return page(site, path, title, html`${crumbs(path, [], title)}${heading}${list}`);
}

/** `/older/3/` */
function partPage(
  site: Site,
  part: LibraryPart,
  newer: LibraryPart | undefined,
  older: LibraryPart | undefined,
): Page {
  const root = rootOf(part.path);
  const above = [{ href: '../', label: msg('Older articles') }];
  const [name, span] = [nameOf(part), spanOf(part)];
  const main = html`
    ${crumbs(part.path, above, name)}
    <header class="library-header">
      <h1>${msg(str`Older articles, part ${part.number}`)}</h1>
      <p class="dek">${span}</p>
    </header>
    ${cards(site, part.articles, root)} ${libraryPager(root, newer ?? 'first', older)}
  `;
  return page(site, part.path, msg(str`Older articles, part ${part.number}: ${span}`), main);
}

function page(site: Site, path: string, title: string, main: TemplateResult): Page {
  return {
    path,
    title: `${title} – ${site.name}`,
    description: msg(str`${title}, in the library of ${site.name}.`),
    language: interfaceLanguage(),
    entry: 'older',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the articles') },
      main,
    },
  };
}

function crumbs(path: string, between: readonly Crumb[], here: string): TemplateResult {
  return breadcrumbs([{ href: rootOf(path), label: msg('Library') }, ...between], here);
}

function neighbour(root: string, part: LibraryPart): Neighbour {
  return { href: root + part.path, label: `${nameOf(part)}: ${spanOf(part)}` };
}

function nameOf({ number }: LibraryPart): string {
  return msg(str`Part ${number}`);
}

/** From its first day to its last. */
function spanOf({ articles }: LibraryPart): string {
  const [newest, oldest] = [articles[0]!, articles.at(-1)!];
  return formatSpan(oldest.published, newest.published, interfaceLanguage());
}
