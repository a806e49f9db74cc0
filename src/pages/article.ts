import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Article, Note, Section } from '../model/article.js';
import { formatDate } from '../model/format-date.js';
import { textOf } from '../model/inline.js';
import type { Site } from '../model/site.js';
import { blocks, type BlockContext } from './blocks.js';
import { breadcrumbs } from './breadcrumbs.js';
import { claimSigns } from './claim.js';
import { definitionsOf } from '../model/definition.js';
import { inlines, referenceId } from './inlines.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { sourceList } from './sources.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';
import { wayBack } from './way-back.js';

/**
 * The article's own page: `/SLUG/`.
 * @param site what it belongs to
 * @param article what it shows
 * @param picture the address of one of the article's picture files
 * @param following the article to read after this one, or the library, from this page
 */
export function articlePage(
  site: Site,
  article: Article,
  picture: (file: string) => string,
  following: Neighbour,
): Page {
  const { next } = viewNeighbours(article, 'article', following);
  const path = `${article.slug}/`;
  const root = rootOf(path);
  const glossary = viewHref('article', 'glossary');
  const context: BlockContext = {
    glossary,
    picture,
    afterClaim: claimSigns(article, 'article'),
    afterParagraph: (id) => wayBack(article, id),
  };
  return {
    path,
    title: `${article.title} – ${site.name}`,
    description: textOf(article.dek),
    language: interfaceLanguage(),
    entry: 'article',
    data: definitionsOf(article),
    body: layout({
      path,
      siteName: site.name,
      skip: { to: 'text', label: 'Skip to the text' },
      main: html`
        ${breadcrumbs([{ href: root, label: 'Library' }], article.shortTitle)}
        ${viewsNav(article, 'article')}
        <article lang=${article.language} dir=${article.direction}>
          <header class="article-header">
            <h1>${article.title}</h1>
            <p class="dek">${inlines(article.dek, { glossary })}</p>
            ${byline(article)}
          </header>
          <div class="place-offer"></div>
          ${
            article.contentNote
              ? html`<aside class="content-note" aria-labelledby="content-note-label">
                  <p>
                    <strong id="content-note-label">Content note</strong>
                    ${article.contentNote}
                  </p>
                </aside>`
              : nothing
          }
          ${contents(article)}
          <div class="prose" id="text" tabindex="-1">
            ${article.sections.map((section) => sectionOf(section, context))}
          </div>
          ${
            article.notes.length > 0
              ? html`<section
                  class="prose notes"
                  role="doc-endnotes"
                  aria-labelledby="notes-heading"
                >
                  <h2 id="notes-heading">Notes</h2>
                  <ol>
                    ${article.notes.map(
                      (note) =>
                        html`<li id=${note.id}>
                          ${blocks(note.blocks, context)}
                          <p class="note-ways-back">${waysBackToText(note)}</p>
                        </li>`,
                    )}
                  </ol>
                </section>`
              : nothing
          }
          <section class="article-sources" aria-labelledby="sources-heading">
            <h2 id="sources-heading">Sources</h2>
            ${sourceList(article.sources)}
          </section>
          <print-notes></print-notes>
        </article>
        ${pager({ href: root, label: 'Library' }, next)}
      `,
      aside: html`<glossary-definition></glossary-definition>`,
    }),
  };
}

function byline(article: Article): TemplateResult {
  const { published, place, readingMinutes, language } = article;
  return html`<p class="byline">
    <time datetime=${published}>${formatDate(published, language)}</time>
    ${place ? html`<span>${place}</span>` : nothing}
    <span>${readingMinutes} minute read</span>
  </p>`;
}

/** The section headings as links; closed, so that the text comes first. */
function contents(article: Article): TemplateResult | typeof nothing {
  const headed = article.sections.filter((section) => section.heading !== null);
  if (headed.length < 2) return nothing;
  return html`<details class="contents">
    <summary>In this article</summary>
    <nav aria-label="Sections of this article">
      <ol>
        ${headed.map(
          (section) => html`<li><a href="#${section.id}">${textOf(section.heading ?? [])}</a></li>`,
        )}
      </ol>
    </nav>
  </details>`;
}

function sectionOf(section: Section, context: BlockContext): TemplateResult {
  return section.heading === null
    ? html`<section id=${section.id}>${blocks(section.blocks, context)}</section>`
    : html`<section aria-labelledby=${section.id}>
        <h2 id=${section.id}>${inlines(section.heading, context)}</h2>
        ${blocks(section.blocks, context)}
      </section>`;
}

/** From a note back to each place that refers to it. */
function waysBackToText({ id, number, references }: Note): TemplateResult[] {
  return Array.from({ length: references }, (_, index) => {
    const reference = index + 1;
    const words =
      references === 1
        ? `Back to the text of note ${number}`
        : `Back to the text of note ${number}, place ${reference} of ${references}`;
    return html`<a role="doc-backlink" href="#${referenceId({ note: id, reference })}"
      >${words}</a
    > `;
  });
}
