import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceTongue } from '../languages/tongue.js';
import type { NumberedPoint, NumberedStatement, SummaryPart } from '../model/trace.js';
import { contentWords } from './content-words.js';
import { viewHref, type ViewId } from './views.js';

/** What a point of the summary is called in links to it. */
const POINT_NAMES: Record<SummaryPart, (number: number) => string> = {
  sentence: () => msg('in one sentence'),
  point: (number) => msg(str`key point ${number}`),
  plain: (number) => msg(str`plain words, paragraph ${number}`),
};

/**
 * Links to points of the summary, each named by its place there.
 * @param from the view they stand in
 */
export function pointLinks(from: ViewId, points: readonly NumberedPoint[]): TemplateResult[] {
  const summary = viewHref(from, 'summary');
  return points.map(
    ({ part, number, point }) =>
      html`<a href="${summary}#${point.id}">${POINT_NAMES[part](number)}</a> `,
  );
}

/**
 * Links to statements on the voices page, each named by its speaker and its number there: one
 * speaker may say several things. Its words but the speaker's are the interface's.
 * @param from the view they stand in
 * @param language BCP 47 tag of the article
 */
export function statementLinks(
  from: ViewId,
  statements: readonly NumberedStatement[],
  language: string,
): TemplateResult[] {
  const voices = viewHref(from, 'voices');
  const { lang, dir } = interfaceTongue(language);
  return statements.map(
    ({ id, who, number }) =>
      html`<a class="statement-link" href="${voices}#${id}" lang=${lang} dir=${dir}
        >${contentWords(who, language)}
        <span class="number">${msg(str`(statement ${number})`)}</span></a
      > `,
  );
}
