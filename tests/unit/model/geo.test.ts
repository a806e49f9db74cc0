import { expect } from 'chai';
import { compassPoint } from '../../../src/model/compass.js';
import { formatDistance } from '../../../src/model/format-distance.js';
import { distanceKm, roundDistance } from '../../../src/model/geo-distance.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const ALEPPO = at(36.2, 37.16);
const DAMASCUS = at(33.51, 36.29);
const IDLIB = at(35.93, 36.63);
const PALMYRA = at(34.56, 38.28);

describe('how far places are apart', () => {
  it('is the length of the shortest way', () => {
    expect(distanceKm(ALEPPO, DAMASCUS)).to.be.closeTo(310, 2);
    expect(distanceKm(ALEPPO, IDLIB)).to.be.closeTo(56, 1);
    // A quarter of a sphere of the mean radius 6371.0088 km.
    expect(distanceKm(at(0, 0), at(90, 0))).to.be.closeTo(10_007.56, 0.01);
  });

  it('is nothing for one place, and finite for opposite ends of the globe and at a pole', () => {
    expect(distanceKm(ALEPPO, ALEPPO)).to.equal(0);
    expect(distanceKm(at(12.3, 45.6), at(-12.3, -134.4))).to.be.closeTo(20_015.1, 0.1);
    expect(distanceKm(at(90, 0), at(90, 120))).to.be.closeTo(0, 1e-6);
  });

  it('is the same from either end, also over the 180th meridian', () => {
    expect(distanceKm(at(0, 179), at(0, -179))).to.be.closeTo(222.39, 0.01);
    expect(distanceKm(PALMYRA, IDLIB)).to.equal(distanceKm(IDLIB, PALMYRA));
  });

  it('is told no more exactly than it is known, and never as nothing', () => {
    expect([0.2, 7.4, 13, 49, 56.4, 309.6].map(roundDistance)).to.deep.equal([
      1, 7, 15, 50, 60, 310,
    ]);
  });

  it('is written in the words of a language', () => {
    expect(formatDistance(310, 'en', 'long')).to.equal('310 kilometres');
    expect(formatDistance(1, 'en', 'long')).to.equal('1 kilometre');
    expect(formatDistance(200, 'en', 'short')).to.equal('200 km');
    expect(formatDistance(310, 'fr', 'long')).to.match(/kilomètres$/);
  });
});

describe('in which direction a place is', () => {
  it('is one of eight points', () => {
    expect(compassPoint(ALEPPO, DAMASCUS)).to.equal('south');
    expect(compassPoint(ALEPPO, IDLIB)).to.equal('south-west');
    expect(compassPoint(ALEPPO, PALMYRA)).to.equal('south-east');
    expect(compassPoint(DAMASCUS, ALEPPO)).to.equal('north');
    expect(compassPoint(at(0, 0), at(0, 1))).to.equal('east');
    expect(compassPoint(at(0, 0), at(0, -1))).to.equal('west');
    expect(compassPoint(at(0, 0), at(1, -1))).to.equal('north-west');
    expect(compassPoint(at(0, 0), at(1, 1))).to.equal('north-east');
  });

  it('is the short way over the 180th meridian, and south of the north pole', () => {
    expect(compassPoint(at(0, 179), at(0, -179))).to.equal('east');
    expect(compassPoint(at(90, 0), at(60, 0))).to.equal('south');
  });

  it('is none between a place and itself', () => {
    expect(compassPoint(ALEPPO, { ...ALEPPO })).to.equal(null);
  });
});
