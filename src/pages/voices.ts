import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { statusMeaning } from '../languages/status-labels.js';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import type { Site } from '../model/site.js';
import { STATUSES } from '../model/statement.js';
import { numberedStatements } from '../model/trace.js';
import { breadcrumbs } from './breadcrumbs.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { speakers } from './speakers.js';
import { statementItem } from './statement.js';
import { filterOptions } from './statement-options.js';
import { statusSign } from './statement-status.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

/**
 * Who says what, for which side, and how sure it is: `/SLUG/voices/`. The page is whole without
 * JavaScript; `statement-filter` finds its choices in the page's data.
 * @param following what to read after the article's last view
 */
export function voicesPage(site: Site, article: Article, following: Neighbour): Page {
  const path = `${article.slug}/voices/`;
  const root = rootOf(path);
  const { lang, dir } = contentTongue(article.language);
  const { previous, next } = viewNeighbours(article, 'voices', following);
  const sided = article.statements.some(({ side }) => side !== null);
  return {
    path,
    title: msg(str`Voices in ${article.title} – ${site.name}`),
    description: msg(str`Who says what, and how sure it is: ${article.title}`),
    language: interfaceLanguage(),
    entry: 'voices',
    data: filterOptions(article.statements),
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the statements') },
      main: html`
        ${breadcrumbs(
          [
            { href: root, label: msg('Library') },
            {
              href: viewHref('voices', 'article'),
              label: article.shortTitle,
              language: article.language,
            },
          ],
          msg('Voices'),
        )}
        ${viewsNav(article, 'voices')}
        <article data-text=${article.id}>
          <header class="article-header">
            <p class="kicker">${msg('Voices')}</p>
            <h1 lang=${lang} dir=${dir}>${article.title}</h1>
            <p class="dek">
              ${msg('Who says what in the article, and how sure it is. The words are the article’s own.')}
            </p>
          </header>
          <div class="prose" id="text" tabindex="-1">
            ${legend(article)}
            <section>
              <h2 id="statements">${msg('Statements')}</h2>
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
    },
  };
}

/** What each sign of how sure a statement is means, for those that are on the page. */
function legend({ statements }: Article): TemplateResult {
  const found = STATUSES.filter((status) => statements.some((one) => one.status === status));
  return html`<section>
    <h2 id="how-sure">${msg('How sure a statement is')}</h2>
    <dl class="legend">
      ${found.map(
        (status) =>
          html`<div>
            <dt>${statusSign(status)}</dt>
            <dd>${statusMeaning(status)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
