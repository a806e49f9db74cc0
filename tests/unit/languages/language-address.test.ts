import { expect } from 'chai';
import { languageAddress } from '../../../src/languages/language-address.js';
import { languageName } from '../../../src/languages/language-name.js';

const SITE = 'https://example.org/news/';

describe('the address of a page in another language', () => {
  it('goes into the language’s folder and out of it, with query and fragment', () => {
    const english = `${SITE}story/voices/?side=opposition#s3`;
    const arabic = `${SITE}ar/story/voices/?side=opposition#s3`;
    expect(languageAddress(english, SITE, 'en', 'ar')).to.equal(arabic);
    expect(languageAddress(arabic, SITE, 'ar', 'en')).to.equal(english);
  });

  it('leads from library to library', () => {
    expect(languageAddress(SITE, SITE, 'en', 'ar')).to.equal(`${SITE}ar/`);
  });

  it('stays where it is outside the site', () => {
    expect(languageAddress('https://example.org/', SITE, 'en', 'ar')).to.equal(
      'https://example.org/',
    );
  });
});

describe('the name of a language', () => {
  it('is its own name for itself', () => {
    expect(languageName('en')).to.equal('English');
    expect(languageName('ar')).to.equal('العربية');
    expect(languageName('fr')).to.equal('Français');
  });
});
