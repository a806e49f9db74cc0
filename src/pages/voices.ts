import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Article } from '../model/article.js';
import type { Site } from '../model/site.js';
import { STATUSES } from '../model/statement.js';
import { numberedStatements } from '../model/trace.js';
import { breadcrumbs } from './breadcrumbs.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { speakers } from './speakers.js';
import { statementItem } from './statement.js';
import { filterOptions } from './statement-options.js';
import { STATUS_MEANINGS, statusSign } from './statement-status.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

/**
 * Who says what, for which side, and how sure it is: `/SLUG/voices/`. The page is whole without
 * JavaScript; `statement-filter` finds its choices in the page's data.
 * @param following what to read after the article's last view
 */
export function voicesPage(site: Site, article: Article, following: Neighbour): Page {
  const path = `${article.slug}/voices/`;
  const root = rootOf(path);
  const { previous, next } = viewNeighbours(article, 'voices', following);
  const sided = article.statements.some(({ side }) => side !== null);
  return {
    path,
    title: `Voices in ${article.title} – ${site.name}`,
    description: `Who says what, and how sure it is: ${article.title}`,
    language: interfaceLanguage(),
    entry: 'voices',
    data: filterOptions(article.statements),
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
            <p class="dek">
              Who says what in the article, and how sure it is. The words are the article’s own.
            </p>
          </header>
          <div class="prose" id="text" tabindex="-1">
            ${legend(article)}
            <section aria-labelledby="statements">
              <h2 id="statements">Statements</h2>
              ${speakers(article)}
              <statement-filter for="statement-list"></statement-filter>
              <ol class="statements" id="statement-list">
                ${numberedStatements(article).map((one) => statementItem(article, one, sided))}
              </ol>
            </section>
          </div>
        </article>
        ${pager(previous, next)}
      `,
    }),
  };
}

/** What each sign of how sure a statement is means, for those that are on the page. */
function legend({ statements }: Article): TemplateResult {
  const found = STATUSES.filter((status) => statements.some((one) => one.status === status));
  return html`<section aria-labelledby="how-sure">
    <h2 id="how-sure">How sure a statement is</h2>
    <dl class="legend">
      ${found.map(
        (status) =>
          html`<div>
            <dt>${statusSign(status)}</dt>
            <dd>${STATUS_MEANINGS[status]}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
