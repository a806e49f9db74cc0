import { msg } from '@lit/localize';
import { render } from 'lit';
import type { Article } from '../model/article.js';
import { articlePage } from '../pages/article.js';
import { glossaryPage } from '../pages/glossary.js';
import { rootOf, type Page } from '../pages/page.js';
import { summaryPage } from '../pages/summary.js';
import type { ViewId } from '../pages/views.js';
import { keepLanguageLinks, keepQuery } from './own-links.js';

/** Which view of which own text a page is. */
export interface OwnPage {
  id: string;
  view: ViewId;
}

/** So many mentions of an entry are listed before the reader opens their list. */
export const FIRST_MENTIONS = 20;

/** A picture that came with a text is in the text itself. */
export const itself = (src: string): string => src;

/** The way from a view of an own text to the site's root. */
export function ownRoot(view: ViewId): string {
  return rootOf(view === 'article' ? 'read/' : `read/${view}/`);
}

/** @param drawn what is drawn at once of an article's own page */
export function ownPage(
  { view }: OwnPage,
  article: Article,
  drawn: Pick<Article, 'sections' | 'notes'> = article,
): Page {
  const site = { name: document.querySelector('.brand span')?.textContent ?? '' };
  const following = { href: ownRoot(view), label: msg('Library') };
  if (view === 'summary') return summaryPage(site, article, following);
  if (view === 'glossary') return glossaryPage(site, article, following, FIRST_MENTIONS);
  return articlePage(site, article, itself, following, drawn);
}

/** Draws a page's main part, in no document yet. */
export function drawOwnPage({ frame }: Page): DocumentFragment {
  const drawn = document.createDocumentFragment();
  render(frame.main, drawn);
  return drawn;
}

/** Puts a page into the document. @param drawn its main part */
export function showOwnPage({ title, frame }: Page, drawn: DocumentFragment, id: string): void {
  document.title = title;
  document.getElementById('main')!.replaceChildren(drawn);
  const aside = document.querySelector<HTMLElement>('.own-aside')!;
  if (frame.aside) render(frame.aside, aside);
  keepLanguageLinks(queryOf(id));
}

/** Keeps links in what was drawn on the text. */
export function keepOwnLinks(drawn: ParentNode, { id, view }: OwnPage): void {
  const folder = new URL(`${ownRoot(view)}read/`, document.baseURI).href;
  keepQuery(drawn, folder, queryOf(id));
}

function queryOf(id: string): string {
  return `?${new URLSearchParams({ text: id }).toString()}`;
}
