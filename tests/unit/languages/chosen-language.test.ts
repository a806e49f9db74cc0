import { expect } from 'chai';
import { chosenLanguage } from '../../../src/languages/chosen-language.js';

const KNOWN = ['en', 'ar'];
const choose = (page: string, chosen: string | null, ...browser: string[]): string =>
  chosenLanguage(page, 'en', KNOWN, chosen, browser);

describe('the language a page opens in', () => {
  it('is the one the reader chose, at every address', () => {
    expect(choose('en', 'ar', 'en-GB')).to.equal('ar');
    expect(choose('ar', 'en', 'ar-SY')).to.equal('en');
  });

  it('is the browser’s first that there is, where nobody has chosen', () => {
    expect(choose('en', null, 'fr-FR', 'ar-SY', 'en')).to.equal('ar');
    expect(choose('en', null, 'en-GB', 'ar')).to.equal('en');
  });

  it('is the page’s own where the browser asks for none that there is', () => {
    expect(choose('en', null, 'fr')).to.equal('en');
    expect(choose('en', null)).to.equal('en');
  });

  it('is the one in the address, whatever the browser asks for', () => {
    expect(choose('ar', null, 'en-GB')).to.equal('ar');
  });

  it('does not follow a choice that is no longer there', () => {
    expect(choose('en', 'xx', 'fr')).to.equal('en');
  });

  it('does not take one language for another that begins alike', () => {
    expect(choose('en', null, 'arn')).to.equal('en');
  });
});
