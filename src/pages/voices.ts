import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Article } from '../model/article.js';
import type { Site } from '../model/site.js';
import type { StatementStatus } from '../model/statement.js';
import { breadcrumbs } from './breadcrumbs.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

const STATUS_LABELS: Record<StatementStatus, string> = {
  confirmed: 'Stated',
  claimed: 'Claimed',
  unverified: 'Unverified',
};

/**
 * Who says what, and how sure it is: `/SLUG/voices/`.
 * @param following what to read after the article's last view
 */
export function voicesPage(site: Site, article: Article, following: Neighbour): Page {
  const path = `${article.slug}/voices/`;
  const root = rootOf(path);
  const { previous, next } = viewNeighbours(article, 'voices', following);
  return {
    path,
    title: `Voices in ${article.title} – ${site.name}`,
    description: `Who says what, and how sure it is: ${article.title}`,
    language: interfaceLanguage(),
    entry: 'voices',
    data: null,
    body: layout({
      path,
      siteName: site.name,
      skip: { to: 'text', label: 'Skip to the statements' },
      main: html`
        ${breadcrumbs(
          [
            { href: root, label: 'Library' },
            { href: viewHref('voices', 'article'), label: article.shortTitle },
          ],
          'Voices',
        )}
        ${viewsNav(article, 'voices')}
        <article lang=${article.language} dir=${article.direction}>
          <header class="article-header">
            <p class="kicker">Voices</p>
            <h1>${article.title}</h1>
          </header>
          <div class="prose" id="text" tabindex="-1">
            <section aria-labelledby="statements">
              <h2 id="statements">Statements</h2>
              <ol class="statements">
                ${article.statements.map(
                  ({ id, who, setting, status, text, paragraph }) =>
                    html`<li id=${id}>
                      <p>
                        <strong>${who}</strong> ${setting ?? ''} (${STATUS_LABELS[status]}):
                        <a href="${viewHref('voices', 'article')}#${paragraph}">${text}</a>
                      </p>
                    </li>`,
                )}
              </ol>
            </section>
          </div>
        </article>
        ${pager(previous, next)}
      `,
    }),
  };
}
