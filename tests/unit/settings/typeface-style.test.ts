import { expect } from 'chai';
import { takeTypefaceStyle } from '../../../src/settings/typeface-style.js';

const sheets = () =>
  document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][href*="typeface-files"]');

describe('the style sheet of typefaces', () => {
  afterEach(() => sheets().forEach((sheet) => sheet.remove()));

  it('is not taken in where the device has the typeface', () => {
    expect(takeTypefaceStyle('serif')).to.equal(null);
    expect(sheets()).to.have.lengthOf(0);
  });

  it('is taken in once, and by then the browser knows the faces', async () => {
    await takeTypefaceStyle('literata');
    await takeTypefaceStyle('opendyslexic');
    expect(sheets()).to.have.lengthOf(1);
    const known = [...document.fonts].map(({ family }) => family.replace(/["']/g, ''));
    expect(known).to.include.members(['literata', 'opendyslexic', 'Atkinson Hyperlegible Next']);
  });
});
