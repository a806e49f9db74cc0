import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import type { StatementStatus } from '../model/statement.js';
import { numberedStatements } from '../model/trace.js';
import { statusShape } from './statement-status.js';
import { viewHref, type ViewId } from './views.js';

/** What a sign says to those who do not see its shape. */
const SIGN_LABELS: Record<StatementStatus, (number: number) => string> = {
  confirmed: (number) => msg(str`Statement ${number}, stated as fact by the report`),
  claimed: (number) => msg(str`Statement ${number}, claimed by the speaker`),
  unverified: (number) => msg(str`Statement ${number}, called unverified by the report`),
};

/**
 * The sign at the end of a claim: its status as a shape, and a link to it among the voices.
 *
 * It is there for readers who have chosen to see claims marked (the setting `claims`). For others
 * it is hidden, and it holds no text, so that search, selection, reader modes and the places of
 * notes in the text are as if it were not there.
 *
 * @param from the view the claim stands in
 * @returns the sign of a statement, by its id; null for one that the article does not have
 */
export function claimSigns(article: Article, from: ViewId): (id: string) => TemplateResult | null {
  const voices = viewHref(from, 'voices');
  const { lang, dir } = interfaceTongue(article.language);
  const statements = new Map(numberedStatements(article).map((one) => [one.id, one]));
  return (id) => {
    const statement = statements.get(id);
    if (!statement) return null;
    const { status, number } = statement;
    // prettier-ignore
    return html`<a class="claim-sign" href="${voices}#${id}" lang=${lang} dir=${dir} aria-label=${SIGN_LABELS[status](number)} hidden>${statusShape(status)}</a>`;
  };
}
