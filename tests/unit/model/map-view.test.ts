import { expect } from 'chai';
import { distanceKm } from '../../../src/model/geo-distance.js';
import { mapView, scaleKm } from '../../../src/model/map-view.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const ALEPPO = at(36.2, 37.16);
const DAMASCUS = at(33.51, 36.29);
const SYRIA = [at(32.3, 35.7), at(37.3, 42.4)];

/** Where places are on their map, and the map. */
function show(places: ReturnType<typeof at>[], country: ReturnType<typeof at>[] = []) {
  const view = mapView(places, country);
  return {
    view,
    points: places.map(({ longitude, latitude }) => view.project(longitude, latitude)),
  };
}

function expectInView(places: ReturnType<typeof at>[], country: ReturnType<typeof at>[] = []) {
  const { view, points } = show(places, country);
  for (const [x, y] of points) {
    expect(x).to.be.within(10, view.width - 10);
    expect(y).to.be.within(10, view.height - 10);
  }
}

describe('the part of the globe on a map', () => {
  it('has every place in view, north up and east to the right', () => {
    expectInView([ALEPPO, DAMASCUS]);
    const [[x1, y1], [x2, y2]] = show([ALEPPO, DAMASCUS]).points as [number, number][] as [
      [number, number],
      [number, number],
    ];
    expect(x2).to.be.below(x1);
    expect(y2).to.be.above(y1);
  });

  it('has the length of a kilometre right', () => {
    const { view, points } = show([ALEPPO, DAMASCUS]);
    const [one, other] = points;
    const drawn = Math.hypot(one![0] - other![0], one![1] - other![1]) * view.kmPerUnit;
    expect(drawn).to.be.closeTo(distanceKm(ALEPPO, DAMASCUS), 3);
  });

  it('shows the whole country where places stay apart, and only the places where not', () => {
    const { view } = show([ALEPPO, DAMASCUS], SYRIA);
    for (const { longitude, latitude } of SYRIA) {
      const [x, y] = view.project(longitude, latitude);
      expect(x).to.be.within(0, view.width);
      expect(y).to.be.within(0, view.height);
    }
    const near = [ALEPPO, at(36.3, 37.2)];
    expect(show(near, SYRIA).view.kmPerUnit).to.equal(show(near).view.kmPerUnit);
  });

  it('is never too flat or too tall for a phone', () => {
    for (const places of [
      [at(0, 0), at(0, 40)],
      [at(0, 0), at(40, 0)],
    ]) {
      expect(show(places).view.height).to.be.within(280, 400);
      expectInView(places);
    }
  });

  it('holds at a pole and over the whole globe, and for one place told twice', () => {
    expectInView([at(90, 0), at(89, 120)]);
    expectInView([at(-90, 0), at(-85, -60)]);
    expectInView([at(10, 179), at(12, -179)]);
    expectInView([ALEPPO, ALEPPO]);
  });
});

describe('the scale of a map', () => {
  it('is the longest round number there is room for', () => {
    expect([9.9, 10, 49, 50, 230, 1999].map(scaleKm)).to.deep.equal([5, 10, 20, 50, 200, 1000]);
  });

  it('is less than a kilometre where a kilometre has no room', () => {
    expect(scaleKm(0.7)).to.be.closeTo(0.5, 1e-9);
  });
});
