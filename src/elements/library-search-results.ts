import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { SearchOutcome } from '../search/messages.js';
import type { SearchResult, ShownPassage } from '../search/search-result.js';
import { StorageProblem } from '../storage/problem.js';

const NOTHING: SearchOutcome = { results: [], total: 0, isReading: true, problem: null };

/**
 * What a search has found.
 * @param outcome null where it is not answered yet
 * @param hasFailed whether it never will be
 * @param more is called when more of it is to be shown
 */
export function searchOutcome(
  outcome: SearchOutcome | null,
  hasFailed: boolean,
  more: () => void,
): TemplateResult {
  if (hasFailed) return html`<p>${msg('This browser cannot search in texts.')}</p>`;
  const { results, total, isReading, problem } = outcome ?? NOTHING;
  return html`<section class="search-outcome" aria-labelledby="search-count">
    <h2 id="search-count" tabindex="-1">${countInWords(outcome)}</h2>
    ${isReading && outcome ? html`<p>${msg('Texts are still being read. There may be more.')}</p>` : nothing}
    ${problem && problem !== 'unavailable' ? html`<p class="problem">${new StorageProblem(problem).message}</p>` : nothing}
    <ol class="found-list">
      ${results.map(foundText)}
    </ol>
    ${total > results.length ? html`<button type="button" @click=${more}>${msg('Show more texts')}</button>` : nothing}
  </section>`;
}

/** How many texts were found. */
export function countInWords(outcome: SearchOutcome | null): string {
  const { total, isReading } = outcome ?? NOTHING;
  if (total > 0) return msg(str`Texts found: ${total}`);
  return isReading ? msg('Searching…') : msg('No text has these words.');
}

/** A text that was found: its title, and the passage as a link to its place. */
function foundText(result: SearchResult): TemplateResult {
  const { shelf, title, language, passage } = result;
  const { lang, dir } = contentTongue(language);
  return html`<li class="found">
    <h3 lang=${lang} dir=${dir}><a href=${addressOf(result)}>${title}</a></h3>
    ${
      passage
        ? html`<p class="found-passage" lang=${lang} dir=${dir}>
            <a href="${addressOf(result)}${fragmentOf(passage)}">${marked(passage)}</a>
          </p>`
        : nothing
    }
    ${shelf === 'own' ? html`<p class="found-shelf">${msg('Your own text')}</p>` : nothing}
  </li>`;
}

/** Relative to the library. */
function addressOf({ shelf, id }: SearchResult): string {
  return shelf === 'own' ? `read/?text=${id}` : `${id}/`;
}

/** Leads to the very words where the browser can, and else to their paragraph. */
function fragmentOf({ block, directive }: ShownPassage): string {
  const place = `${block}${'fragmentDirective' in document ? directive : ''}`;
  return place === '' ? '' : `#${place}`;
}

/** The passage, with what was looked for marked in it. */
function marked({ text, hits, isCut }: ShownPassage): TemplateResult {
  const parts: unknown[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return html`${isCut.before ? '… ' : ''}${parts}${isCut.after ? ' …' : ''}`;
}
