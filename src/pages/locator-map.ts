import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import type { CompassPoint } from '../model/compass.js';
import { formatDistance } from '../model/format-distance.js';
import { formatList } from '../model/format-list.js';
import type { LocatorMap, MapPlace } from '../model/locator-map.js';
import type { LabelSide } from '../model/map-labels.js';
import { contentWords } from './content-words.js';
import { tenth } from '../model/tenth.js';

/** A name, in the language of the article. */
type Name = TemplateResult | string;

/** Whole sentences, so that a language can put their parts in its own order. */
const AWAY: Record<CompassPoint, (distance: string, from: Name) => TemplateResult> = {
  north: (distance, from) => msg(html`About ${distance} north of ${from}`),
  'north-east': (distance, from) => msg(html`About ${distance} north-east of ${from}`),
  east: (distance, from) => msg(html`About ${distance} east of ${from}`),
  'south-east': (distance, from) => msg(html`About ${distance} south-east of ${from}`),
  south: (distance, from) => msg(html`About ${distance} south of ${from}`),
  'south-west': (distance, from) => msg(html`About ${distance} south-west of ${from}`),
  west: (distance, from) => msg(html`About ${distance} west of ${from}`),
  'north-west': (distance, from) => msg(html`About ${distance} north-west of ${from}`),
};

/** From the middle of a mark to its name: in units where it is beside it, in letters where below. */
const LABELS: Record<LabelSide, { dx: number; y: number; dy: string; anchor: string }> = {
  east: { dx: 13, y: 0, dy: '0.35em', anchor: 'start' },
  west: { dx: -13, y: 0, dy: '0.35em', anchor: 'end' },
  north: { dx: 0, y: -12, dy: '0', anchor: 'middle' },
  south: { dx: 0, y: 10, dy: '0.8em', anchor: 'middle' },
  'north-east': { dx: 2, y: -12, dy: '0', anchor: 'start' },
  'south-east': { dx: 2, y: 10, dy: '0.8em', anchor: 'start' },
  'north-west': { dx: -2, y: -12, dy: '0', anchor: 'end' },
  'south-west': { dx: -2, y: 10, dy: '0.8em', anchor: 'end' },
};

/**
 * Where the places of an article are: a picture, and a list that says what a reader takes from it.
 * @param language BCP 47 tag of the article, which its names are in
 */
export function mapSection(map: LocatorMap, language: string): TemplateResult {
  const [first, ...others] = map.places;
  return html`<section class="locator-map">
    <h3 id="map">${msg('Map')}</h3>
    <figure>
      ${picture(map, language)}
      <figcaption id="map-text">
        ${msg('The list after the map says where each place is. Distances are in a straight line.')}
      </figcaption>
    </figure>
    <dl class="map-places">
      ${first ? firstPlace(first, map, language) : nothing}
      ${others.map((place) => otherPlace(place, first?.name ?? '', language))}
    </dl>
    <p class="map-credit">
      ${msg(html`Borders and coasts: <a href="https://www.naturalearthdata.com/" lang="en">Natural Earth</a>, version 4.1, public domain, simplified. It draws borders by who controls the ground. Drawing a border here takes no side in any dispute over it.`)}
    </p>
  </section>`;
}

function picture(
  { width, height, land, home, places, countries, scale }: LocatorMap,
  language: string,
): TemplateResult {
  const end = tenth(scale.x + scale.length);
  return html`<svg
    class="map-picture"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="map ${places.map(({ id }) => nameId(id)).join(' ')}"
    aria-describedby="map-text"
    lang=${contentTongue(language).lang}
  >
    <defs>
      <pattern id="map-sea" width="8" height="6" patternUnits="userSpaceOnUse">
        <path class="map-wave" d="M0 3h8" />
      </pattern>
    </defs>
    <rect class="map-water" width=${width} height=${height} />
    <rect fill="url(#map-sea)" width=${width} height=${height} />
    <path class="map-land" d=${land} />
    <path class="map-home" d=${home} />
    ${countries.map(
      (country) =>
        svg`<text data-name=${country.home ? 'home' : 'country'} x=${country.x} y=${country.y} dy="0.35em">${country.name}</text>`,
    )}
    <path class="map-scale" d="M${scale.x} ${scale.y - 6}V${scale.y}H${end}V${scale.y - 6}" />
    <text data-name="scale" x=${scale.x} y=${scale.y} dy="-0.6em">
      ${formatDistance(scale.km, language, 'short')}
    </text>
    ${places.map((place, index) => mark(place, index === 0))}
  </svg>`;
}

/** The place of the story is a disc in a ring, any other a disc. */
function mark({ name, x, y, side }: MapPlace, first: boolean): TemplateResult {
  const label = LABELS[side];
  return svg`${
    first ? svg`<circle class="map-ring" cx=${x} cy=${y} r="8" />` : nothing
  }<circle class="map-dot" cx=${x} cy=${y} r=${first ? 4 : 5} /><text data-name="place" x=${tenth(x + label.dx)} y=${tenth(y + label.y)} dy=${label.dy} text-anchor=${label.anchor}>${name}</text>`;
}

function firstPlace(
  { id, name }: MapPlace,
  { country, neighbours }: LocatorMap,
  language: string,
): TemplateResult {
  const around = contentWords(formatList(neighbours, language), language);
  const within = contentWords(country ?? '', language);
  return html`<div>
    <dt>${sign(true)}${link(id, name, language)}</dt>
    <dd>${msg('The place of the story')}</dd>
    ${
      country === null
        ? nothing
        : html`<dd>
            ${neighbours.length > 0 ? msg(html`In ${within}, which borders ${around}`) : msg(html`In ${within}`)}
          </dd>`
    }
  </div>`;
}

function otherPlace(
  { id, name, country, away }: MapPlace,
  first: string,
  language: string,
): TemplateResult {
  const from = contentWords(first, language);
  return html`<div>
    <dt>${sign(false)}${link(id, name, language)}</dt>
    <dd>
      ${
        away
          ? AWAY[away.direction](formatDistance(away.km, interfaceLanguage(), 'long'), from)
          : msg(html`At the same spot as ${from}`)
      }
    </dd>
    ${country === null ? nothing : html`<dd>${msg(html`In ${contentWords(country, language)}`)}</dd>`}
  </div>`;
}

/** The picture is named by the names in the list, each in its own language. */
const nameId = (id: string): string => `map-of-${id}`;

function link(id: string, name: string, language: string): TemplateResult {
  const { lang, dir } = contentTongue(language);
  return html`<a id=${nameId(id)} href="#${id}" lang=${lang} dir=${dir}>${name}</a>`;
}

/** The mark of a place beside its name: the list is the map's key. */
function sign(first: boolean): TemplateResult {
  return html`<svg class="map-sign" viewBox="-10 -10 20 20" aria-hidden="true">
    ${first ? svg`<circle class="map-ring" r="8" />` : nothing}
    <circle class="map-dot" r=${first ? 4 : 5} />
  </svg>`;
}
