import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { pointsOn, statementsIn } from '../model/trace.js';
import { pointLinks, statementLinks } from './trace-links.js';

/**
 * From a paragraph to the points of the summary that rest on it, and to its statements. CSS shows
 * it only while the paragraph is the page's target: after a link to it was followed. It is
 * `hidden` for those who read without our styles, as in a browser's reader mode.
 */
export function wayBack(article: Article, id: string): TemplateResult | typeof nothing {
  const points = pointsOn(article, id);
  const statements = statementsIn(article, [id]);
  if (points.length + statements.length === 0) return nothing;
  const { lang, dir } = interfaceTongue(article.language);
  return html`<div class="way-back" lang=${lang} dir=${dir} hidden>
    ${
      points.length > 0
        ? html`<p>
            <span class="trace-label">${msg('Back to the summary')}</span>
            ${pointLinks('article', points)}
          </p>`
        : nothing
    }
    ${
      statements.length > 0
        ? html`<p>
            <span class="trace-label">${msg('Who says it')}</span>
            ${statementLinks('article', statements, article.language)}
          </p>`
        : nothing
    }
  </div>`;
}
