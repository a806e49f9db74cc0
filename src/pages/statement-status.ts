import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { statusLabel } from '../languages/status-labels.js';
import type { StatementStatus } from '../model/statement.js';

/** In a square of 16 units: a full disc, an empty speech bubble, a broken diamond. */
const SHAPES: Record<StatementStatus, SVGTemplateResult> = {
  confirmed: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor"/>`,
  claimed: svg`<path d="M2 2.5h12v8H8l-3.5 3.2v-3.2H2z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/>`,
  // The dashes meet in the corners: with 80 units around, a dash lies over each of the four.
  unverified: svg`<path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" stroke-width="1.7" pathLength="80" stroke-dasharray="15 5" stroke-dashoffset="7.5"/>`,
};

/** The shape of a status, beside its words: the three differ without colour. */
export function statusShape(status: StatementStatus): TemplateResult {
  // prettier-ignore
  return html`<svg class="status-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${SHAPES[status]}</svg>`;
}

/** A status in shape and words. */
export function statusSign(status: StatementStatus): TemplateResult {
  return html`<span class="status">${statusShape(status)} ${statusLabel(status)}</span>`;
}
