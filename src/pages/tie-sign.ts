import { html, nothing, svg, type TemplateResult } from 'lit';
import { isMutual, type TieKind } from '../model/tie.js';
import type { LineEnd } from './ties-layout.js';

/** The shape at the end of a line, drawn as if the line came from the left and ended at 0, 0. */
const SHAPES: Record<TieKind, string> = {
  backs: 'M0 0L-15 -7V7Z',
  fights: 'M-16 -7L-2 7M-16 7L-2 -7',
  'talks-to': 'M-1 0A6 6 0 1 1 -13 0A6 6 0 1 1 -1 0Z',
  'calls-on': 'M-13 -8L-1 0L-13 8',
  'belongs-to': 'M0 0L-9 -7L-18 0L-9 7Z',
};

/** The shape at one end of a tie. */
export function endShape(kind: TieKind, { x, y, towards }: LineEnd): TemplateResult {
  const turn = towards === 1 ? '' : ' scale(-1 1)';
  return svg`<path class="tie-end" d=${SHAPES[kind]} transform="translate(${x} ${y})${turn}"></path>`;
}

/** The ends that have a shape: both, where a tie says the same from either. */
export function endShapes(kind: TieKind, from: LineEnd, to: LineEnd): TemplateResult {
  return svg`${isMutual(kind) ? endShape(kind, from) : nothing}${endShape(kind, to)}`;
}

/** A tie's line as a small sign beside its word. */
export function tieSign(kind: TieKind): TemplateResult {
  const [from, to]: [LineEnd, LineEnd] = [
    { x: 1, y: 10, towards: -1 },
    { x: 71, y: 10, towards: 1 },
  ];
  return html`<svg
    class="tie-sign tie-${kind}"
    viewBox="0 0 72 20"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<path class="tie-line" d="M1 10H71"></path>`}${endShapes(kind, from, to)}
  </svg>`;
}
