import { msg } from '@lit/localize';
import { html, svg, type TemplateResult } from 'lit';
import { contentTongue, type Tongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { TIE_KINDS } from '../model/tie.js';
import { sideLabel } from '../languages/side-labels.js';
import { tieLabel } from '../languages/tie-kinds.js';
import { endShapes, tieSign } from './tie-sign.js';
import { layOutTies, type Box, type Line, type Region } from './ties-layout.js';

/** From one line of a name to the next. */
const LINE = 22;

/**
 * The ties as a picture: sides as regions, actors as boxes, ties as lines whose stroke and ends
 * tell their kind. Shown where there is room; to assistive technology it is one image that points
 * to the table, which says all of it.
 */
export function tiesPicture({ glossary, ties, language }: Article): TemplateResult {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const actors = glossary
    .filter(({ id }) => tied.has(id))
    .map(({ id, name, alignment }) => ({ id, name, side: alignment?.side ?? null }));
  const { width, height, regions, boxes, lines } = layOutTies(actors, ties);
  const { lang } = contentTongue(language);
  const kinds = TIE_KINDS.filter((kind) => ties.some((tie) => tie.kind === kind));
  return html`<div class="ties-picture">
    <ul class="ties-legend">
      ${kinds.map(
        (kind) =>
          html`<li>
            ${tieSign(kind)}
            <span><b>${tieLabel(kind).verb}</b> ${tieLabel(kind).meaning}</span>
          </li>`,
      )}
    </ul>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${msg('Picture of the sides and their ties. The table after it says the same in words.')}
    >
      ${regions.map(region)}${lines.map(line)}${boxes.map((one) => box(one, lang))}
    </svg>
  </div>`;
}

function region({ side, x, y, width, height }: Region): TemplateResult {
  return svg`<rect class="ties-region" x=${x} y=${y} width=${width} height=${height} rx="10"></rect
    ><text class="ties-side" x=${x + width / 2} y=${y + 26}>${
      side === null ? msg('No side told') : sideLabel(side)
    }</text>`;
}

function box({ x, y, width, height, lines }: Box, lang: Tongue['lang']): TemplateResult {
  const first = y + height / 2 - ((lines.length - 1) * LINE) / 2;
  return svg`<rect class="ties-box" x=${x} y=${y} width=${width} height=${height} rx="6"></rect>${lines.map(
    (words, index) =>
      svg`<text class="ties-name" lang=${lang} x=${x + width / 2} y=${first + index * LINE}>${words}</text>`,
  )}`;
}

/** The halo lifts a line over those it crosses. */
function line({ kind, from, to, path, bend }: Line): TemplateResult {
  return svg`<g class="tie tie-${kind}"><path class="tie-halo" d=${bend}></path
    ><path class="tie-line" d=${path}></path>${endShapes(kind, from, to)}</g>`;
}
