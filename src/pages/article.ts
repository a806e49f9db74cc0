import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue, interfaceTongue } from '../languages/tongue.js';
import type { Article, Note, Section } from '../model/article.js';
import { formatDate } from '../model/format-date.js';
import { textOf } from '../model/inline.js';
import type { Site } from '../model/site.js';
import { blocks, type BlockContext } from './blocks.js';
import { breadcrumbs } from './breadcrumbs.js';
import { claimSigns } from './claim.js';
import { contentWords } from './content-words.js';
import { inlines, referenceId } from './inlines.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { readingTime } from './reading-time.js';
import { readingTools } from './reading-tools.js';
import { sourceList } from './sources.js';
import { takeAlong } from './take-along.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';
import { wayBack } from './way-back.js';

/**
 * The article's own page: `/SLUG/`.
 * @param site what it belongs to
 * @param article what it shows
 * @param picture the address of one of the article's picture files
 * @param following the article to read after this one, or the library, from this page
 * @param drawn what is drawn at once; the rest is added later, by `sectionsOf` and `notesOf`
 * @param keeping the button that keeps it offline, where it is not kept anyway
 */
export function articlePage(
  site: Pick<Site, 'name'>,
  article: Article,
  picture: (file: string) => string,
  following: Neighbour,
  drawn: Pick<Article, 'sections' | 'notes'> = article,
  keeping: TemplateResult | typeof nothing = nothing,
): Page {
  const { next } = viewNeighbours(article, 'article', following);
  const path = `${article.slug}/`;
  const root = rootOf(path);
  const { lang, dir } = contentTongue(article.language);
  const context = contextOf(article, picture);
  return {
    path,
    title: `${article.title} – ${site.name}`,
    description: textOf(article.dek),
    language: interfaceLanguage(),
    entry: 'article',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the text') },
      main: html`
        ${breadcrumbs([{ href: root, label: msg('Library') }], article.shortTitle, article.language)}
        ${viewsNav(article, 'article')}
        <article data-text=${article.id} data-words=${article.wordCount} data-marked=${article.id}>
          <header class="article-header">
            <h1 lang=${lang} dir=${dir}>${article.title}</h1>
            ${article.dek.length > 0 ? html`<p class="dek" lang=${lang} dir=${dir}>${inlines(article.dek, context)}</p>` : nothing}
            ${byline(article)}
          </header>
          <div class="place-offer"></div>
          ${
            article.contentNote
              ? html`<aside class="content-note" aria-labelledby="content-note-label">
                  <p>
                    <strong id="content-note-label">${msg('Content note')}</strong>
                    <span class="content-note-words" lang=${lang} dir=${dir}
                      >${article.contentNote}</span
                    >
                  </p>
                </aside>`
              : nothing
          }
          ${contents(article)} ${readingTools(keeping)}
          <a class="from-beginning" href="#main" hidden>${msg('From the beginning')}</a>
          <div class="prose" id="text" tabindex="-1" lang=${lang} dir=${dir}>
            ${sectionsOf(drawn.sections, article, picture)}
          </div>
          ${
            article.notes.length > 0
              ? html`<section
                  class="prose notes"
                  role="doc-endnotes"
                  aria-labelledby="notes-heading"
                >
                  <h2 id="notes-heading">${msg('Notes')}</h2>
                  ${drawn.notes.length > 0 ? notesOf(drawn.notes, article, picture) : nothing}
                </section>`
              : nothing
          }
          ${
            article.sources.length > 0
              ? html`<section class="article-sources">
                  <h2 id="sources-heading">${msg('Sources')}</h2>
                  ${sourceList(article.sources, article.language)}
                </section>`
              : nothing
          }
          <print-notes language=${article.glossaryLanguage}></print-notes>
        </article>
        ${takeAlong()} ${pager({ href: root, label: msg('Library') }, next)}
      `,
      aside: html`<glossary-definition
        article=${article.slug}
        language=${article.glossaryLanguage}
      ></glossary-definition>`,
    },
  };
}

/**
 * Sections of an article's page.
 * @param sections all of them, or those that are drawn by themselves; one that goes on with a section
 *   before it has an empty id
 * @param article what they belong to
 * @param picture the address of one of the article's picture files
 */
export function sectionsOf(
  sections: readonly Section[],
  article: Article,
  picture: (file: string) => string,
): TemplateResult[] {
  const context = contextOf(article, picture);
  return sections.map((section) => sectionOf(section, context));
}

/**
 * Notes of an article's page, as a list that begins with the number of the first.
 * @param notes all of them, or those that are drawn by themselves; one at least
 * @param article what they belong to
 * @param picture the address of one of the article's picture files
 */
export function notesOf(
  notes: readonly Note[],
  article: Article,
  picture: (file: string) => string,
): TemplateResult {
  const { lang, dir } = contentTongue(article.language);
  const own = interfaceTongue(article.language);
  const context = contextOf(article, picture);
  const start = notes[0]!.number;
  return html`<ol lang=${lang} dir=${dir} start=${start === 1 ? nothing : start}>
    ${notes.map(
      (note) =>
        html`<li id=${note.id}>
          ${blocks(note.blocks, context)}
          <p class="note-ways-back" lang=${own.lang} dir=${own.dir}>${waysBackToText(note)}</p>
        </li>`,
    )}
  </ol>`;
}

function contextOf(article: Article, picture: (file: string) => string): BlockContext {
  return {
    glossary: viewHref('article', 'glossary'),
    language: article.language,
    picture,
    afterClaim: claimSigns(article, 'article'),
    afterParagraph: (id) => wayBack(article, id),
  };
}

function byline(article: Article): TemplateResult {
  const { published, place, readingMinutes, language } = article;
  return html`<p class="byline">
    ${
      published === null
        ? nothing
        : html`<time datetime=${published}>${formatDate(published, interfaceLanguage())}</time>`
    }
    ${place ? html`<span>${contentWords(place, language)}</span>` : nothing}
    <span>${readingTime(readingMinutes)}</span>
  </p>`;
}

/** The section headings as links; closed, so that the text comes first. */
function contents(article: Article): TemplateResult | typeof nothing {
  const headed = article.sections.filter((section) => section.heading !== null);
  if (headed.length < 2) return nothing;
  const { lang, dir } = contentTongue(article.language);
  return html`<details class="contents">
    <summary>${msg('In this article')}</summary>
    <nav aria-label=${msg('Sections of this article')}>
      <ol lang=${lang} dir=${dir}>
        ${headed.map(
          (section) => html`<li><a href="#${section.id}">${textOf(section.heading ?? [])}</a></li>`,
        )}
      </ol>
    </nav>
  </details>`;
}

function sectionOf(section: Section, context: BlockContext): TemplateResult {
  return section.heading === null
    ? html`<section id=${section.id || nothing}>${blocks(section.blocks, context)}</section>`
    : html`<section>
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
        ? msg(str`Back to the text of note ${number}`)
        : msg(str`Back to the text of note ${number}, place ${reference} of ${references}`);
    return html`<a role="doc-backlink" href="#${referenceId({ note: id, reference })}"
      >${words}</a
    > `;
  });
}
