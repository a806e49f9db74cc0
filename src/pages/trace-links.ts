import { html, type TemplateResult } from 'lit';
import type { NumberedPoint, NumberedStatement, SummaryPart } from '../model/trace.js';
import { viewHref, type ViewId } from './views.js';

/** What a point of the summary is called in links to it. */
const POINT_NAMES: Record<SummaryPart, (number: number) => string> = {
  sentence: () => 'in one sentence',
  point: (number) => `key point ${number}`,
  plain: (number) => `plain words, paragraph ${number}`,
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
 * speaker may say several things.
 * @param from the view they stand in
 */
export function statementLinks(
  from: ViewId,
  statements: readonly NumberedStatement[],
): TemplateResult[] {
  const voices = viewHref(from, 'voices');
  return statements.map(
    ({ id, who, number }) =>
      html`<a class="statement-link" href="${voices}#${id}"
        >${who} <span class="number">(statement ${number})</span></a
      > `,
  );
}
