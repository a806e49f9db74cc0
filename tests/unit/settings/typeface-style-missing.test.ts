import { expect } from 'chai';
import { takeTypefaceStyle } from '../../../src/settings/typeface-style.js';

describe('the style sheet of typefaces, where it cannot be had', () => {
  it('holds nothing up, and is asked for again by the next who needs it', async () => {
    const waiting = takeTypefaceStyle('atkinson');
    const link = document.querySelector<HTMLLinkElement>('link[href*="typeface-files"]')!;
    link.dispatchEvent(new Event('error'));
    await waiting;
    expect(link.isConnected).to.equal(false);
    await takeTypefaceStyle('atkinson');
    expect(document.querySelectorAll('link[href*="typeface-files"]')).to.have.lengthOf(1);
  });
});
