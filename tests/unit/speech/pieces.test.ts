import { expect } from 'chai';
import { piecesOf, type Abilities } from '../../../src/speech/pieces.js';
import { spokenText } from './stand-in.js';

const abilities = (languages: string[], most = 1_000): Abilities => ({
  speaks: (language) => languages.includes(language),
  most: () => most,
});

describe('a sentence, divided into what one voice says', () => {
  const said = (words: string, foreign: Record<string, string>, abilities: Abilities): string[] => {
    const spoken = spokenText([words], foreign);
    const all = { start: 0, end: spoken.text.length };
    return piecesOf(spoken, all, abilities).map(
      ({ start, end, language }) => `${language}: ${spoken.text.slice(start, end)}`,
    );
  };

  it('is one piece where it is in one language', () => {
    expect(said('It ended.', {}, abilities(['en']))).to.deep.equal(['en: It ended.']);
  });

  it('leaves a name out that no voice can read, and reads one in familiar letters', () => {
    const words = 'Damascus (دمشق) and the Élysée said so.';
    const foreign = { دمشق: 'ar', Élysée: 'fr' };
    expect(said(words, foreign, abilities(['en']))).to.deep.equal([
      'en: Damascus (',
      'en: and the Élysée said so.',
    ]);
    expect(said(words, foreign, abilities(['en', 'ar', 'fr']))).to.deep.equal([
      'en: Damascus (',
      'ar: دمشق',
      'en: and the',
      'fr: Élysée',
      'en: said so.',
    ]);
  });

  it('leaves out what is in no language, such as phonetic signs', () => {
    const words = 'Say it hez-boo-LAH /ħɪzbʊˈlɑː/.';
    expect(
      said(words, { '/ħɪzbʊˈlɑː/': 'und-fonipa' }, abilities(['en', 'und-fonipa'])),
    ).to.deep.equal(['en: Say it hez-boo-LAH']);
  });

  it('is divided between clauses where it is long, else between words, and no letter is lost', () => {
    expect(said('He went; she stayed, and they wrote.', {}, abilities(['en'], 24))).to.deep.equal([
      'en: He went; she stayed,',
      'en: and they wrote.',
    ]);
    expect(said('one two three four five', {}, abilities(['en'], 10))).to.deep.equal([
      'en: one two',
      'en: three four',
      'en: five',
    ]);
    expect(said('a'.repeat(25), {}, abilities(['en'], 10))).to.deep.equal([
      `en: ${'a'.repeat(10)}`,
      `en: ${'a'.repeat(10)}`,
      `en: ${'a'.repeat(5)}`,
    ]);
  });
});
