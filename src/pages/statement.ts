import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import type { Entry } from '../model/entry.js';
import { sideChoice } from '../model/statement-filter.js';
import { pointsOn, type NumberedStatement } from '../model/trace.js';
import { noSideLabel, sideLabel } from '../languages/side-labels.js';
import { statusSign } from './statement-status.js';
import { pointLinks } from './trace-links.js';
import { viewHref } from './views.js';

/**
 * One statement among the voices: who says it, for which side, where, what, and how sure it is.
 * @param sided whether the article's statements are on sides at all
 */
export function statementItem(
  article: Article,
  statement: NumberedStatement,
  sided: boolean,
): TemplateResult {
  const { id, number, by, who, setting, status, text, note, paragraph } = statement;
  const speaker = article.glossary.find((entry) => entry.id === by) ?? null;
  const points = pointsOn(article, paragraph);
  const { lang, dir } = contentTongue(article.language);
  return html`<li
    class="statement"
    id=${id}
    data-side=${sideChoice(statement)}
    data-status=${status}
  >
    <p class="statement-status">
      <span class="statement-number">${number}</span> ${statusSign(status)}
    </p>
    <h3 lang=${lang} dir=${dir}>${who}</h3>
    <p class="statement-words" lang=${lang} dir=${dir}>${text}</p>
    ${note === null ? nothing : html`<div class="statement-note" lang=${lang} dir=${dir}>${note}</div>`}
    <dl>
      <div>
        <dt>${msg('Speaker')}</dt>
        ${
          speaker
            ? html`<dd lang=${lang} dir=${dir}>${speakerLink(speaker)}</dd>`
            : html`<dd>${msg('Not named by the report')}</dd>`
        }
      </div>
      ${
        sided
          ? html`<div>
              <dt>${msg('Side')}</dt>
              <dd>${sideOf(statement, speaker, article.language)}</dd>
            </div>`
          : nothing
      }
      ${
        setting === null
          ? nothing
          : html`<div>
              <dt>${msg('Setting')}</dt>
              <dd class="statement-setting" lang=${lang} dir=${dir}>${setting}</dd>
            </div>`
      }
    </dl>
    <div class="statement-trace">
      <a href="${viewHref('voices', 'article')}#${paragraph}"
        >${msg(str`Read statement ${number} in the article`)}</a
      >
      ${
        points.length === 0
          ? nothing
          : html`<span
              ><span class="trace-label">${msg('In the summary')}</span>
              ${pointLinks('voices', points)}</span
            >`
      }
    </div>
  </li>`;
}

function speakerLink({ id, name, kind }: Entry): TemplateResult {
  return html`<a href="${viewHref('voices', 'glossary')}#${id}">${name}</a>, ${kind}`;
}

/** The side as a word; with what the glossary says of it, where the side is the entry's own. */
function sideOf(
  { side }: NumberedStatement,
  speaker: Entry | null,
  language: string,
): TemplateResult | string {
  if (side === null) return noSideLabel();
  const { lang, dir } = contentTongue(language);
  const alignment = speaker?.alignment?.side === side ? speaker.alignment : null;
  return html`<span class="side side-${side}">${sideLabel(side)}</span>${
      alignment === null
        ? nothing
        : html` <span class="side-detail" lang=${lang} dir=${dir}>${alignment.text}</span>`
    }`;
}
