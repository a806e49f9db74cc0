import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleCard } from '../model/article-card.js';
import type { Article } from '../model/article.js';
import type { Neighbour } from './pager.js';

/** What of an article tells which views it has. */
type Filling = Pick<ArticleCard, 'events' | 'statements'>;

interface View {
  readonly id: string;
  /** Its name, in the language the interface speaks now. */
  readonly label: () => string;
  readonly folder: string;
  /** Whether an article has anything to show there. */
  readonly filled: (article: Filling) => boolean;
}

const always = (): boolean => true;

/** The views of an article, in reading order: each is a page with an address of its own. */
export const VIEWS = [
  { id: 'article', label: () => msg('Article'), folder: '', filled: always },
  { id: 'summary', label: () => msg('Summary'), folder: 'summary/', filled: always },
  { id: 'glossary', label: () => msg('Glossary'), folder: 'glossary/', filled: always },
  {
    id: 'timeline',
    label: () => msg('Timeline'),
    folder: 'timeline/',
    filled: ({ events }) => events.length > 0,
  },
  {
    id: 'voices',
    label: () => msg('Voices'),
    folder: 'voices/',
    filled: ({ statements }) => statements.length > 0,
  },
] as const satisfies readonly View[];

export type ViewId = (typeof VIEWS)[number]['id'];

/** The views an article has: one without events has no timeline, one without claims no voices. */
export function viewsOf(article: Filling): (typeof VIEWS)[number][] {
  return VIEWS.filter(({ filled }) => filled(article));
}

/**
 * The address of a view of the same article.
 * @param from the view this page is
 * @param to the view to go to
 * @returns a relative URL of its folder
 */
export function viewHref(from: ViewId, to: ViewId): string {
  const up = from === 'article' ? '' : '../';
  const folder = VIEWS.find((view) => view.id === to)?.folder ?? '';
  return up + folder || './';
}

/**
 * Links between the views of an article. Links to pages, not tabs: the browser's own Back,
 * titles and bookmarks then work for each.
 */
export function viewsNav(article: Article, current: ViewId): TemplateResult {
  return html`<nav class="views" aria-label=${msg('Views of this article')}>
    <ul>
      ${viewsOf(article).map(
        ({ id, label }) =>
          html`<li>
            <a href=${viewHref(current, id)} aria-current=${id === current ? 'page' : nothing}
              >${label()}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/**
 * The views before and after one, for the pager.
 * @param next what follows the last view: the next article or the library
 * @returns previous and next; the article itself has no view before it
 */
export function viewNeighbours(
  article: Article,
  current: ViewId,
  next: Neighbour,
): { previous: Neighbour | null; next: Neighbour } {
  const views = viewsOf(article);
  const at = views.findIndex(({ id }) => id === current);
  const link = (view: (typeof VIEWS)[number] | undefined): Neighbour | null =>
    view ? { href: viewHref(current, view.id), label: view.label() } : null;
  return { previous: link(views[at - 1]), next: link(views[at + 1]) ?? next };
}
