import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue, interfaceTongue } from '../languages/tongue.js';
import { dateRange } from '../model/date-range.js';
import { eventLabel } from '../model/event-label.js';
import type { Event } from '../model/event.js';
import { timeSpan, type TimeSpan } from '../model/time-span.js';
import type { TimeTick } from '../model/time-ticks.js';
import {
  layoutTimeline,
  signOf,
  type Flag,
  type Moment,
  type TimelineMetrics,
  type TimelineRow,
} from '../model/timeline-layout.js';
import { tenth } from '../model/tenth.js';

const WIDTH = 900;
const MARK = 24;
const LEVEL = 30;
const TITLE = 30;
const TICKS = 34;
/** Between two rows, where the funnel stands that joins them. */
const FUNNEL = 42;
const EDGE = 16;

/** Sizes go with those in timeline.css. Widths of characters are those of a wide typeface. */
const METRICS: Omit<TimelineMetrics, 'language'> = {
  width: WIDTH - 2 * EDGE,
  markSize: MARK,
  characterWidth: 9.6,
  tickCharacterWidth: 8.6,
  gap: 8,
  several: (count, enlarged) =>
    enlarged ? msg(str`Events: ${count}, enlarged below`) : msg(str`Events: ${count}`),
};

/**
 * A timeline as a picture, above the list of its events and numbered as they are.
 *
 * It is one image to assistive technology, named and described by its caption, and its marks are
 * no links: the list follows at once and holds the same events under the same numbers, so that
 * links would only add a stop for each, on targets too small to hit.
 *
 * Its dates are in the language of the events, whose own dates stand beside it.
 *
 * @param events in the order of the list
 * @param language BCP 47 tag the events are told in
 * @returns nothing where there is no distance in time to be shown
 */
export function timelinePicture(
  events: readonly Event[],
  language: string,
): TemplateResult | typeof nothing {
  const moments = events.map((event): Moment => ({
    ...timeSpan(event.date, event.until),
    label: eventLabel(event),
  }));
  if (new Set(moments.map(({ from }) => from)).size < 3) return nothing;
  const rows = layoutTimeline(moments, { ...METRICS, language });
  const days = moments.filter((_, index) => events[index]?.phase === 'days');
  const heights = rows.map(({ levels }) => TITLE + levels * LEVEL + TICKS);
  const tops = heights.map((_, row) => row * FUNNEL + sum(heights.slice(0, row)));
  const height = sum(heights) + (rows.length - 1) * FUNNEL;
  const isReported = (flag: Flag): boolean =>
    flag.moments.every((index) => events[index]!.evidence.length > 0);

  return html`<figure class="timeline-figure" aria-labelledby="picture-caption">
    <svg
      class="timeline-picture"
      role="img"
      aria-labelledby="picture-caption"
      aria-describedby="picture-text"
      viewBox="0 0 ${WIDTH} ${height}"
      lang=${contentTongue(language).lang}
    >
      ${rows.map((row, index) => {
        const top = tops[index]!;
        const axis = top + TITLE + row.levels * LEVEL;
        const next = rows[index + 1];
        return svg`<g transform="translate(${EDGE} 0)">
          <rect class="tl-row" x=${1 - EDGE} y=${top + 1} width=${WIDTH - 2} height=${heights[index]! - 2} rx="8" />
          <text class="tl-title" x="0" y=${top + 24}>${dateRange(row, language)}</text>
          ${reportDays(row, days, top + TITLE, axis)}
          ${next ? funnel(row, next, axis, tops[index + 1]!) : nothing}
          ${row.flags.map((flag) => stem(flag, axis))}
          <path class="tl-axis" d="M0 ${axis}H${tenth(row.axis)}" />
          ${row.ticks.map((one) => tick(xOf(one.at, row), one, axis))}
          ${row.flags.map((flag) => mark(flag, axis, isReported(flag), language))}
        </g>`;
      })}
    </svg>
    <figcaption>
      <p class="timeline-caption" id="picture-caption">${msg('The timeline to scale')}</p>
      <p class="timeline-text" id="picture-text">${pictureText(rows, events.length)}</p>
      <ul class="timeline-key">
        <li><span class="key-sign key-reported"></span>${msg('In the report')}</li>
        <li><span class="key-sign key-elsewhere"></span>${msg('From elsewhere')}</li>
        <li><span class="key-sign key-several"></span>${msg('Several events')}</li>
        <li><span class="key-sign key-days"></span>${msg('The days of the report')}</li>
        <li>
          <span class="key-sign key-span"></span
          >${msg('How long it took, or how closely the date is known')}
        </li>
      </ul>
    </figcaption>
  </figure>`;
}

/** What the picture shows that a list does not: how the events are spread over time. */
function pictureText(rows: readonly TimelineRow[], count: number): string {
  const language = interfaceLanguage();
  const whole = msg(str`Events: ${count}, ${dateRange(rows[0]!, language)}.`);
  const parts = rows.slice(1).map((row) => {
    const inside = row.flags.reduce((total, { moments }) => total + moments.length, 0);
    return msg(str`Of these, ${inside} fall within ${dateRange(row, language)}.`);
  });
  return [whole, ...parts].join(' ');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const xOf = (at: number, row: TimelineRow): number =>
  ((at - row.from) / (row.to - row.from)) * row.axis;

/** A ground behind the days that the report itself tells of. */
function reportDays(
  row: TimelineRow,
  days: readonly TimeSpan[],
  top: number,
  axis: number,
): TemplateResult | typeof nothing {
  if (days.length === 0) return nothing;
  const from = Math.max(0, xOf(Math.min(...days.map((day) => day.from)), row));
  const to = Math.min(row.axis, xOf(Math.max(...days.map((day) => day.to)), row));
  if (to <= from) return nothing;
  return svg`<rect class="tl-days" x=${tenth(from)} y=${top} width=${tenth(Math.max(2, to - from))} height=${axis - top} />`;
}

/** From the part of the axis that is enlarged to the row that enlarges it. */
function funnel(row: TimelineRow, next: TimelineRow, axis: number, below: number): TemplateResult {
  const [from, to] = [xOf(next.from, row), xOf(next.to, row)].map(tenth);
  const foot = axis + TICKS;
  return svg`<path class="tl-funnel" d="M${from} ${axis}V${foot}L${1 - EDGE} ${below + 1}H${WIDTH - EDGE - 1}L${to} ${foot}V${axis}z" />`;
}

function yOf({ level }: Flag, axis: number): number {
  return axis - (level + 0.5) * LEVEL - 3;
}

/** The line from a mark down to its moment, and along the time it took. */
function stem(flag: Flag, axis: number): TemplateResult {
  const [x, until, y] = [tenth(flag.x), tenth(flag.until), yOf(flag, axis)];
  return svg`<path class="tl-stem" d="M${x} ${y}V${axis}" />
    ${flag.until - flag.x > MARK / 2 ? svg`<path class="tl-span" d="M${x} ${y + MARK / 2 + 1}H${until}" />` : nothing}`;
}

function tick(at: number, { label, labelAt }: TimeTick, axis: number): TemplateResult {
  const x = tenth(at);
  return svg`<path class="tl-tick" d="M${x} ${axis}v${label ? 8 : 5}" />
    ${label ? svg`<text class="tl-tick-label" x=${tenth(labelAt)} y=${axis + 24}>${label}</text>` : nothing}`;
}

/** A disc for what the report tells, a square for what is from elsewhere, a wide box for several. */
function mark(flag: Flag, axis: number, reported: boolean, language: string): TemplateResult {
  const y = yOf(flag, axis);
  const start = tenth(flag.x - MARK / 2);
  const several = flag.moments.length > 1;
  const radius = several ? 6 : reported ? MARK / 2 : 1;
  const kind = several ? 'tl-several' : reported ? 'tl-reported' : 'tl-elsewhere';
  return svg`<g class=${kind}>
    <rect x=${start} y=${y - MARK / 2} width=${tenth(flag.markWidth)} height=${MARK} rx=${radius} />
    <text class="tl-sign" x=${tenth(start + flag.markWidth / 2)} y=${y + 5}>${signOf(flag.moments)}</text>
    <text class="tl-label" lang=${several ? interfaceTongue(language).lang : nothing} x=${tenth(start + flag.markWidth + 6)} y=${y + 5.5}>${flag.label}</text>
  </g>`;
}
