import { expect } from 'chai';
import { presimplify } from 'topojson-simplify';
import { clipRing, type Point } from '../../../src/compile/clip.js';
import { compileSite } from '../../../src/compile/compile-site.js';
import { countryName } from '../../../src/compile/country-name.js';
import { mapDrawer } from '../../../src/compile/locator-map.js';
import { svgPath } from '../../../src/compile/svg-path.js';
import type { World } from '../../../src/compile/world-borders.js';

/** Two square countries side by side, Westland and Eastland, and an island without neighbours. */
const WORLD = presimplify<World['objects']>({
  type: 'Topology',
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { name: 'Westland' } },
        { type: 'Polygon', arcs: [[2, -1]], properties: { name: 'Eastland' } },
        { type: 'MultiPolygon', arcs: [[[3]]], properties: { name: 'Island' } },
      ],
    },
  },
  arcs: [
    // prettier-ignore
    [[10, 0], [10, 10]],
    // prettier-ignore
    [[10, 10], [0, 10], [0, 0], [10, 0]],
    // prettier-ignore
    [[10, 0], [20, 0], [20, 10], [10, 10]],
    // prettier-ignore
    [[50, 0], [51, 0], [51, 1], [50, 1], [50, 0]],
  ],
});

const place = (name: string, latitude: number, longitude: number): [string, string] => [
  `content/places/${name.toLowerCase()}.yaml`,
  `name: ${name}
kind: town
definition: A town.
coordinates: { latitude: ${latitude}, longitude: ${longitude}, source: { name: GeoNames } }
`,
];

function mapOf(places: [string, string][], text: string, where = 'place: Elsewhere\n') {
  const files = new Map([
    ['content/site.yaml', 'name: Site\ndescription: A site.\n'],
    [
      'content/story/article.md',
      `---
title: Story
dek: A story.
published: 2016-12-13
language: en
${where}sources: [{ name: Reuters }]
---

${text} {#opening}
`,
    ],
    [
      'content/story/summary.md',
      '## In one sentence\n\nIt is so. :evidence[opening]\n\n## Key points\n\n- It is so. :evidence[opening]\n\n## In plain words\n\nIt is so. :evidence[opening]\n',
    ],
    ...places,
  ]);
  const { site, problems } = compileSite(files);
  expect(problems).to.deep.equal([]);
  return mapDrawer(WORLD)(site.articles[0]!).map;
}

const ALFA = place('Alfa', 8, 2);
const BRAVO = place('Bravo', 2, 2);
const CHARLIE = place('Charlie', 8, 18);
const DELTA = place('Delta', 40, 40);

describe('the map of an article', () => {
  it('tells of each place its country, and how far and where it is from the place of the story', () => {
    const map = mapOf(
      [ALFA, BRAVO, CHARLIE],
      'Alfa, Bravo and Charlie.',
      'place: Alfa, Westland\n',
    )!;
    expect(map.places.map(({ id, country, away }) => [id, country, away])).to.deep.equal([
      ['alfa', 'Westland', null],
      ['bravo', 'Westland', { km: 670, direction: 'south' }],
      ['charlie', 'Eastland', { km: 1760, direction: 'east' }],
    ]);
    expect(map.country).to.equal('Westland');
    expect(map.neighbours).to.deep.equal(['Eastland']);
  });

  it('tells distances from the place that the text names most, where the article names none', () => {
    const map = mapOf([ALFA, CHARLIE], 'Alfa. Charlie is here, and Charlie is there.');
    expect(map!.places[0]!.id).to.equal('charlie');
  });

  it('names the countries that have room', () => {
    const map = mapOf([ALFA, CHARLIE], 'Alfa and Charlie.')!;
    expect(map.countries.map(({ name }) => name)).to.have.members(['Westland', 'Eastland']);
    expect(map.home).to.match(/^M[-\d. ]+l[-\d. ]+z$/);
    expect(map.land).to.match(/^M[-\d. ]+l[-\d. ]+z$/);
  });

  it('is drawn though no country holds its places', () => {
    const map = mapOf([DELTA, place('Echo', 41, 41)], 'Delta and Echo.')!;
    expect(map.country).to.equal(null);
    expect(map.home).to.equal('');
    expect(map.neighbours).to.deep.equal([]);
    expect(map.places).to.have.length(2);
  });

  it('is none with one place, or with none', () => {
    expect(mapOf([ALFA], 'Alfa.')).to.equal(null);
    expect(mapOf([ALFA, BRAVO], 'Only Alfa is named.')).to.equal(null);
    expect(mapOf([], 'Nowhere.')).to.equal(null);
  });
});

describe('an outline on a map', () => {
  const frame = { from: [0, 0], to: [10, 10] } as const;
  // prettier-ignore
  const square: Point[] = [[5, 5], [15, 5], [15, 15], [5, 15]];

  it('is cut at the edge of the map', () => {
    expect(clipRing(square, frame)).to.have.deep.members([
      [5, 5],
      [10, 5],
      [10, 10],
      [5, 10],
    ]);
  });

  it('is whole inside, and nothing outside', () => {
    const inside = square.map(([x, y]): Point => [x / 5, y / 5]);
    expect(clipRing(inside, frame)).to.deep.equal(inside);
    expect(
      clipRing(
        square.map(([x, y]): Point => [x + 50, y]),
        frame,
      ),
    ).to.deep.equal([]);
    expect(clipRing([], frame)).to.deep.equal([]);
  });

  it('is written in tenths, and not at all where it is a point', () => {
    // prettier-ignore
    expect(svgPath([[[0, 0], [1.04, 0.06], [1, -2]]])).to.equal('M0 0l1 0.1 0-2.1z');
    // prettier-ignore
    expect(svgPath([[[3, 3], [3.01, 3], [3, 3.01]]])).to.equal('');
  });
});

describe('the name of a country', () => {
  it('is in English as Natural Earth has it, in full', () => {
    expect(countryName('792', 'Turkey', 'en')).to.equal('Turkey');
    expect(countryName('180', 'Dem. Rep. Congo', 'en'))
      .to.match(/Congo/)
      .and.not.match(/Dem\./);
    expect(countryName(undefined, 'N. Cyprus', 'en-GB')).to.equal('Northern Cyprus');
  });

  it('is in the language of the article', () => {
    expect(countryName('760', 'Syria', 'ar')).to.equal('سوريا');
    expect(countryName('760', 'Syria', 'fr')).to.equal('Syrie');
  });

  it('stays English where no language has another', () => {
    expect(countryName(undefined, 'Somaliland', 'ar')).to.equal('Somaliland');
  });
});
