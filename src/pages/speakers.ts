import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { numberedStatements, type NumberedStatement } from '../model/trace.js';

/**
 * The speakers of an article, each with links to what they say: the statements by speaker, for
 * those who look for one. It is closed, so that the statements come first.
 */
export function speakers(article: Article): TemplateResult {
  const names = new Map(article.glossary.map(({ id, name }) => [id, name]));
  const groups = new Map<string, NumberedStatement[]>();
  for (const statement of numberedStatements(article)) {
    const name = (statement.by === null ? undefined : names.get(statement.by)) ?? statement.who;
    groups.set(name, [...(groups.get(name) ?? []), statement]);
  }
  const { lang, dir } = contentTongue(article.language);
  return html`<details class="speakers">
    <summary>${msg('Statements by speaker')}</summary>
    <dl>
      ${[...groups].map(
        ([name, statements]) =>
          html`<div>
            <dt lang=${lang} dir=${dir}>${name}</dt>
            <dd>
              ${statements.map(({ id, number }) => html`<a href="#${id}">${msg(str`Statement ${number}`)}</a> `)}
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
