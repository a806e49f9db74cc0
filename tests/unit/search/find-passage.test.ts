import { expect } from 'chai';
import { wantedWord } from '../../../src/search/likeness.js';
import { searchResult } from '../../../src/search/search-result.js';
import { searchWords } from '../../../src/search/search-words.js';
import type { Shelf } from '../../../src/search/text-to-search.js';

function passage(paragraphs: string[], asked: string, shelf: Shelf = 'site', language = 'en') {
  const blocks = paragraphs.map((text, n) => ({ id: `p-${n + 1}`, kind: 'prose' as const, text }));
  const title = { id: '', kind: 'title' as const, text: 'A ferry' };
  const words = searchWords(asked).map(({ term }) => wantedWord(term));
  const text = { shelf, id: 'x', changed: '', title: title.text, language };
  return searchResult({ ...text, blocks: [title, ...blocks] }, words).passage;
}

const marked = (shown: ReturnType<typeof passage>): string[] =>
  shown!.hits.map(({ start, end }) => shown!.text.slice(start, end));

describe('the passage that shows why a text was found', () => {
  it('is the sentence with most of the words, marked as they are written', () => {
    const shown = passage(
      ['The ferry is late. It rains.', 'Nobody waits. Élise’s ferry is here again! All cheer.'],
      'ferry elise',
    );
    expect(shown!.text).to.equal('Élise’s ferry is here again!');
    expect(marked(shown)).to.deep.equal(['Élise’s', 'ferry']);
    expect(shown!.block).to.equal('p-2');
    expect(shown!.isCut).to.deep.equal({ before: false, after: false });
  });

  it('is rather a word as it is than one that is nearly so', () => {
    expect(passage(['A ferrx.', 'The ferrying.', 'One ferry.'], 'ferry')!.text).to.equal(
      'One ferry.',
    );
  });

  it('is cut between words where the sentence is long, around what was looked for', () => {
    const long = `${'many words before it '.repeat(30)}the ferry ${'and many after '.repeat(30)}end.`;
    const shown = passage([long], 'ferry');
    expect(shown!.text.length).to.be.at.most(240);
    expect(marked(shown)).to.deep.equal(['ferry']);
    expect(shown!.isCut).to.deep.equal({ before: true, after: true });
    expect(` ${long} `).to.include(` ${shown!.text} `);
  });

  it('leads to its words in an article, and to its paragraph in an own text', () => {
    const paragraphs = ['It rains.', 'The tunnel opens.'];
    expect(passage(paragraphs, 'tunnel')!.directive).to.equal(':~:text=The%20tunnel%20opens.');
    expect(passage(paragraphs, 'tunnel', 'own')!.directive).to.equal('');
  });

  it('is none where the title alone has the word', () => {
    expect(passage(['It rains.'], 'ferry')).to.equal(null);
  });

  it('is found in a text whose language is told wrongly', () => {
    expect(passage(['One ferry.'], 'ferry', 'own', 'no language')!.text).to.equal('One ferry.');
  });

  it('is found in scripts without spaces, and in Arabic with its article', () => {
    expect(marked(passage(['停火协议已经生效。'], '停火', 'own', 'zh'))).to.deep.equal(['停火']);
    expect(marked(passage(['صمدت الهُدْنة يومين.'], 'هدنه', 'own', 'ar'))).to.deep.equal(['الهُدْنة']);
  });
});
