import { expect } from 'chai';
import { directionOf, isLanguageTag } from '../../../src/model/direction.js';

describe('which way a language is written', () => {
  for (const tag of ['ar', 'ar-SY', 'he', 'fa', 'ur', 'ckb', 'az-Arab', 'syr', 'yi', 'dv']) {
    it(`${tag} runs from the right`, () => {
      expect(directionOf(tag)).to.equal('rtl');
    });
  }

  for (const tag of ['en', 'ar-Latn', 'ku', 'tr', 'ru', 'zh-Hant', '', '!!', 'english']) {
    it(`${tag || 'nothing'} runs from the left`, () => {
      expect(directionOf(tag)).to.equal('ltr');
    });
  }

  it('only a tag that a voice can follow counts as one', () => {
    for (const tag of ['en', 'en-GB', 'ckb', 'ar-Latn']) {
      expect(isLanguageTag(tag), tag).to.equal(true);
    }
    for (const tag of ['', 'english', '!!', 'en_GB', 'e', 'x-klingon', 'en-']) {
      expect(isLanguageTag(tag), tag).to.equal(false);
    }
  });
});
