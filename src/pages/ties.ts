import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { excerpt } from '../model/excerpt.js';
import { formatMonth } from '../model/format-date.js';
import { paragraphsOf } from '../model/paragraphs.js';
import type { Tie } from '../model/tie.js';
import { contentWords } from './content-words.js';
import { tieLabel } from '../languages/tie-kinds.js';
import { tieSign } from './tie-sign.js';
import { tiesPicture } from './ties-picture.js';
import { viewHref } from './views.js';

/** Words of a paragraph that name the link to it. */
const WORDS = 6;

/**
 * Sides and ties: who backs, fights or talks to whom, as a picture and as a table that says the
 * same and how each is known.
 * @param names the names of the glossary's entries by id
 * @returns nothing for an article that tells of no ties
 */
export function tiesSection(
  article: Article,
  names: ReadonlyMap<string, string>,
): TemplateResult | typeof nothing {
  if (article.ties.length === 0) return nothing;
  const paragraphs = paragraphsOf(article);
  return html`<section class="ties">
    <div class="ties-room">
      <h3 id="ties">${msg('Sides and ties')}</h3>
      ${tiesPicture(article)}
      <table role="table" class="ties-table">
        <caption>
          ${msg('Who has to do with whom, and how it is known')}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${msg('From')}</th>
            <th role="columnheader" scope="col">${msg('What')}</th>
            <th role="columnheader" scope="col">${msg('To')}</th>
            <th role="columnheader" scope="col">${msg('How it is known')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${article.ties.map((tie) => tieRow(tie, article, names, paragraphs))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Roles are written out: on narrow screens the rows are laid out as blocks, which hides them. */
function tieRow(
  { from, kind, to, text, asOf, evidence, sources }: Tie,
  { language }: Article,
  names: ReadonlyMap<string, string>,
  paragraphs: ReadonlyMap<string, string>,
): TemplateResult {
  const { lang, dir } = contentTongue(language);
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <a href="#${from}" lang=${lang} dir=${dir}>${names.get(from)}</a>
    </th>
    <td role="cell"><span class="ties-what">${tieSign(kind)} ${tieLabel(kind).verb}</span></td>
    <td role="cell"><a href="#${to}" lang=${lang} dir=${dir}>${names.get(to)}</a></td>
    <td role="cell" class="ties-known">
      <p>
        ${contentWords(text, language)}
        <span class="as-of"
          >(<time datetime=${asOf}>${formatMonth(asOf, interfaceLanguage())}</time>)</span
        >
      </p>
      ${
        evidence.length > 0
          ? html`<p class="basis">
              <span class="basis-label">${msg('In the article')}</span>
              ${evidence.map(
                (id) =>
                  html`<a href="${viewHref('glossary', 'article')}#${id}" lang=${lang} dir=${dir}
                    >“${excerpt(paragraphs.get(id) ?? id, WORDS)}”</a
                  > `,
              )}
            </p>`
          : nothing
      }
      ${
        sources.length > 0
          ? html`<p class="basis">
              <span class="basis-label">${msg('Source')}</span>
              ${sources.map(({ name, url }) =>
                url
                  ? html`<a href=${url} lang=${lang} dir=${dir}>${name}</a> `
                  : html`<span lang=${lang} dir=${dir}>${name}</span> `,
              )}
            </p>`
          : nothing
      }
    </td>
  </tr>`;
}
