import { html, nothing, type TemplateResult } from 'lit';

/** The views of an article, in reading order: each is a page with an address of its own. */
export const VIEWS = [
  { id: 'article', label: 'Article', folder: '' },
  { id: 'summary', label: 'Summary', folder: 'summary/' },
  { id: 'glossary', label: 'Glossary', folder: 'glossary/' },
] as const;

export type ViewId = (typeof VIEWS)[number]['id'];

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
export function viewsNav(current: ViewId): TemplateResult {
  return html`<nav class="views" aria-label="Views of this article">
    <ul>
      ${VIEWS.map(
        ({ id, label }) =>
          html`<li>
            <a href=${viewHref(current, id)} aria-current=${id === current ? 'page' : nothing}
              >${label}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
