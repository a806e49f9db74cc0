import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue, interfaceTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { excerpt } from '../model/excerpt.js';
import { paragraphsOf } from '../model/paragraphs.js';
import type { Site } from '../model/site.js';
import type { SummaryPoint } from '../model/summary.js';
import { statementsIn } from '../model/trace.js';
import { breadcrumbs } from './breadcrumbs.js';
import { inlines } from './inlines.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { readingTools } from './reading-tools.js';
import { summaryHeading } from '../languages/summary-headings.js';
import { statementLinks } from './trace-links.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

/**
 * The summary of an article: `/SLUG/summary/`.
 * @param following what to read after the article's last view
 */
export function summaryPage(
  site: Pick<Site, 'name'>,
  article: Article,
  following: Neighbour,
): Page {
  const { previous, next } = viewNeighbours(article, 'summary', following);
  const path = `${article.slug}/summary/`;
  const root = rootOf(path);
  const { lang, dir } = contentTongue(article.language);
  const own = interfaceTongue(article.language);
  const links = { glossary: viewHref('summary', 'glossary'), language: article.language };
  const paragraphs = paragraphsOf(article);
  const { sentence, points, plain, automatic } = article.summary;

  const saidBy = (point: SummaryPoint): TemplateResult | typeof nothing => {
    const statements = statementsIn(article, point.evidence);
    return statements.length === 0
      ? nothing
      : html`<p class="said-by" lang=${lang} dir=${dir}>
          <span class="trace-label" lang=${own.lang} dir=${own.dir}>${msg('Said by')}</span>
          ${statementLinks('summary', statements, article.language)}
        </p>`;
  };

  const basis = (point: SummaryPoint): TemplateResult | typeof nothing =>
    point.evidence.length === 0
      ? nothing
      : html`<p class="basis" lang=${lang} dir=${dir}>
            <span class="trace-label" lang=${own.lang} dir=${own.dir}>${msg('Rests on')}</span>
            ${point.evidence.map(
              (id) =>
                html`<a href="${viewHref('summary', 'article')}#${id}"
                  >“${excerpt(paragraphs.get(id) ?? id, 6)}”</a
                > `,
            )}
          </p>
          ${saidBy(point)}`;

  return {
    path,
    title: msg(str`Summary of ${article.title} – ${site.name}`),
    description: msg(
      str`The story in one sentence, in key points, and in plain words: ${article.title}`,
    ),
    language: interfaceLanguage(),
    entry: 'summary',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the summary') },
      main: html`
        ${breadcrumbs(
          [
            { href: root, label: msg('Library') },
            {
              href: viewHref('summary', 'article'),
              label: article.shortTitle,
              language: article.language,
            },
          ],
          msg('Summary'),
        )}
        ${viewsNav(article, 'summary')}
        <article data-text=${article.id} data-marked="${article.id}/summary">
          <header class="article-header">
            <p class="kicker">${msg('Summary')}</p>
            <h1 lang=${lang} dir=${dir}>${article.title}</h1>
          </header>
          ${
            automatic
              ? html`<p class="automatic">
                  ${msg('These sentences were picked out of the text by a program. It counts words and does not understand them, so it may miss what matters.')}
                </p>`
              : nothing
          }
          ${readingTools()}
          <div class="prose" id="text" tabindex="-1">
            <section>
              <h2 id="in-one-sentence">${summaryHeading('sentence')}</h2>
              <p class="sentence" id=${sentence.id} lang=${lang} dir=${dir}>
                ${inlines(sentence.children, links)}
              </p>
              ${basis(sentence)}
            </section>
            ${
              points.length > 0
                ? html`<section>
                    <h2 id="key-points">${summaryHeading('points')}</h2>
                    <ol class="points" lang=${lang} dir=${dir}>
                      ${points.map(
                        (point) =>
                          html`<li id=${point.id}>
                            <p>${inlines(point.children, links)}</p>
                            ${basis(point)}
                          </li>`,
                      )}
                    </ol>
                  </section>`
                : nothing
            }
            ${
              plain.length > 0
                ? html`<section>
                    <h2 id="in-plain-words">${summaryHeading('plain')}</h2>
                    ${plain.map(
                      (point) =>
                        html`<p id=${point.id} lang=${lang} dir=${dir}>
                            ${inlines(point.children, links)}
                          </p>
                          ${basis(point)}`,
                    )}
                  </section>`
                : nothing
            }
          </div>
          <print-notes language=${article.glossaryLanguage}></print-notes>
        </article>
        ${pager(previous, next)}
      `,
      aside: html`<glossary-definition
        article=${article.slug}
        language=${article.glossaryLanguage}
      ></glossary-definition>`,
    },
  };
}
