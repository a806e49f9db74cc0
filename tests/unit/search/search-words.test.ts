import { expect } from 'chai';
import { searchWords } from '../../../src/search/search-words.js';

const terms = (text: string): string[] => searchWords(text).map(({ term }) => term);

describe('the words of a text, as a search sees them', () => {
  it('are the same with accents and without, in large letters and small', () => {
    expect(terms('Élysée, ŁÓDŹ and Zürich')).to.deep.equal(['elysee', 'lodz', 'and', 'zurich']);
    expect(terms('e\u0301le\u0300ve')).to.deep.equal(terms('élève'));
  });

  it('are the same in every spelling of Arabic letters, with vowel marks and a drawn-out line or not', () => {
    expect(terms('أحمد إلى آخر ٱسم')).to.deep.equal(['احمد', 'الي', 'اخر', 'اسم']);
    expect(terms('مُسْتَشْفَى')).to.deep.equal(terms('مستشفي'));
    expect(terms('مدرسة')).to.deep.equal(terms('مدرسه'));
    expect(terms('هـــدنة')).to.deep.equal(terms('هدنة'));
  });

  it('are the same with the Arabic article, alone or after a small word, and without', () => {
    for (const written of [
      'الهدنة',
      'والهدنة',
      'بالهدنة',
      'كالهدنة',
      'فالهدنة',
      'للهدنة',
      'وهدنة',
    ]) {
      expect(terms(written), written).to.deep.equal(terms('هدنة'));
    }
  });

  it('stay whole where what looks like an article is part of the word', () => {
    expect(terms('الله')).to.deep.equal(['الله']);
    expect(terms('وقف')).to.deep.equal(['وقف']);
    expect(terms('ألم')).to.deep.equal(['الم']);
  });

  it('are numbers in whichever digits they are written', () => {
    expect(terms('٢٠١٦ ۲۰۱۶ 2016')).to.deep.equal(['2016', '2016', '2016']);
  });

  it('lose a possessive, and keep an apostrophe within', () => {
    expect(terms('Aleppo’s mayor’s o’clock')).to.deep.equal(['aleppo', 'mayor', 'oclock']);
  });

  it('are found in scripts that put no space between them', () => {
    expect(terms('停火协议在阿勒颇')).to.include('停火');
    expect(terms('停火协议在阿勒颇')).to.have.length.greaterThan(2);
    expect(terms('แมวกินปลา')).to.have.length(3);
  });

  it('keep the vowels of scripts that are another word without them', () => {
    expect(terms('कि')).not.to.deep.equal(terms('का'));
  });

  it('are told with their place, so that they can be marked', () => {
    const text = '“Zürich’s” lake, ٣ days';
    const written = searchWords(text).map(({ start, end }) => text.slice(start, end));
    expect(written).to.deep.equal(['Zürich’s', 'lake', '٣', 'days']);
  });

  it('are none in a text of signs alone', () => {
    expect(terms(' – … “” 😀 ')).to.deep.equal([]);
  });
});
