import { expect } from 'chai';
import { anchoredMarks } from '../../src/elements/anchored-marks.js';
import { paintMarks } from '../../src/elements/paint-marks.js';
import { markPlace, type Mark } from '../../src/model/mark.js';
import type { MarkKind } from '../../src/model/mark-kind.js';
import { readText, type TextMap } from '../../src/storage/text-map.js';

const TEXT = 'Rebels and the government agreed on a ceasefire. Buses came in the morning.';

describe('the marks in a text', () => {
  let text: HTMLElement;
  let map: TextMap;

  beforeEach(() => {
    text = document.body.appendChild(document.createElement('div'));
    const paragraph = text.appendChild(document.createElement('p'));
    paragraph.id = 'lead';
    paragraph.append(TEXT);
    map = readText(text);
  });
  afterEach(() => {
    text.remove();
    paintMarks([]);
  });

  function mark(id: string, words: string, kind: MarkKind = 'important'): Mark {
    const start = TEXT.indexOf(words);
    return {
      id,
      text: 'one',
      kind,
      note: '',
      ...markPlace(map, { start, end: start + words.length }),
      source: { url: '', title: '', language: 'en' },
      created: '',
      modified: '',
    };
  }

  const drawn = (kind: MarkKind): string[] =>
    [...CSS.highlights.get(`mark-${kind}`)!].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent!.slice(startOffset, endOffset),
    );

  it('are drawn by their kinds, and no node of the text is touched', async () => {
    const asText = () => new XMLSerializer().serializeToString(text);
    const before = asText();
    const nodes = [...text.firstElementChild!.childNodes];
    const lost = await anchoredMarks(map).show([
      mark('a', 'agreed on a ceasefire'),
      mark('b', 'Buses came', 'check'),
      mark('c', 'Rebels'),
    ]);
    expect(lost.size).to.equal(0);
    expect(drawn('important')).to.deep.equal(['agreed on a ceasefire', 'Rebels']);
    expect(drawn('check')).to.deep.equal(['Buses came']);
    expect(asText()).to.equal(before);
    expect([...text.firstElementChild!.childNodes]).to.deep.equal(nodes);
  });

  it('change with what is kept: one taken away, one of another kind, one new', async () => {
    const marks = anchoredMarks(map);
    await marks.show([mark('a', 'Rebels'), mark('b', 'Buses came')]);
    await marks.show([mark('b', 'Buses came', 'question'), mark('c', 'morning')]);
    expect(drawn('important')).to.deep.equal(['morning']);
    expect(drawn('question')).to.deep.equal(['Buses came']);
    expect(marks.passageOf('a')).to.equal(null);
  });

  it('are looked for once, and once more where a backup brought another passage', async () => {
    let sought = 0;
    const counting: TextMap = {
      ...map,
      rangeOf(passage) {
        sought += 1;
        return map.rangeOf(passage);
      },
    };
    const marks = anchoredMarks(counting);
    await marks.show([mark('a', 'Rebels'), mark('b', 'Buses came')]);
    await marks.show([mark('a', 'Rebels', 'check'), mark('b', 'Buses came')]);
    expect(sought).to.equal(2);
    await marks.show([mark('a', 'morning'), mark('b', 'Buses came')]);
    expect(drawn('important')).to.have.members(['morning', 'Buses came']);
  });

  it('that are not in the text are named, and nothing is drawn for them', async () => {
    const gone = { ...mark('gone', 'Rebels'), block: null };
    const other = { exact: 'Words of another text altogether', prefix: '', suffix: '' };
    const marks = anchoredMarks(map);
    const lost = await marks.show([{ ...gone, quote: other }, mark('a', 'Buses came')]);
    expect([...lost]).to.deep.equal(['gone']);
    expect(marks.passageOf('gone')).to.equal(null);
    expect(drawn('important')).to.deep.equal(['Buses came']);
  });

  it('are those on a place, the shortest first, up to where they end', async () => {
    const marks = anchoredMarks(map);
    await marks.show([mark('long', 'agreed on a ceasefire'), mark('short', 'ceasefire')]);
    const ids = (offset: number) => marks.at(offset).map(({ id }) => id);
    const start = TEXT.indexOf('ceasefire');
    expect(ids(start)).to.deep.equal(['short', 'long']);
    expect(ids(start - 1)).to.deep.equal(['long']);
    expect(ids(start + 'ceasefire'.length)).to.deep.equal([]);
    expect(marks.on({ start, end: start + 9 })!.id).to.equal('short');
    expect(marks.on({ start, end: start + 8 })).to.equal(undefined);
  });

  it('of many are drawn whole, though another change came while they were looked for', async () => {
    const paragraph = text.firstElementChild!;
    paragraph.textContent = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(' ');
    const long = readText(text);
    const many = Array.from({ length: 3_000 }, (_, n) => {
      const start = long.text.indexOf(`word${n}`);
      const end = start + `word${n}`.length;
      return { ...mark(`m${n}`, 'Rebels'), ...markPlace(long, { start, end }), block: null };
    });
    // Each has moved by a word, so that each is searched for.
    paragraph.textContent = `before ${paragraph.textContent}`;
    const marks = anchoredMarks(readText(text));
    const first = marks.show(many);
    const second = marks.show(many.slice(0, 10));
    await Promise.all([first, second]);
    expect(drawn('important')).to.deep.equal(Array.from({ length: 10 }, (_, n) => `word${n}`));
  });

  it('of a long text are seen while others are looked for, and drawn less and less often', async () => {
    const set = CSS.highlights.set.bind(CSS.highlights);
    const sizes: number[] = [];
    let time = 0;
    performance.now = () => time;
    CSS.highlights.set = (name, highlight) => {
      if (name === 'mark-important') sizes.push(highlight.size);
      return set(name, highlight);
    };
    try {
      const slow: TextMap = {
        ...map,
        rangeOf(passage) {
          time += 100;
          return map.rangeOf(passage);
        },
      };
      const many = Array.from({ length: 100 }, (_, index) => mark(String(index), 'ceasefire'));
      await anchoredMarks(slow).show(many);
    } finally {
      Reflect.deleteProperty(performance, 'now');
      Reflect.deleteProperty(CSS.highlights, 'set');
    }
    expect(drawn('important')).to.have.length(100);
    // Ten seconds: at first after half of one, then after one more, two, four, and at the end.
    expect(sizes).to.have.length(5);
  });

  it('where the browser cannot draw, are found all the same', async () => {
    const own = Object.getOwnPropertyDescriptor(CSS, 'highlights')!;
    Reflect.deleteProperty(CSS, 'highlights');
    const marks = anchoredMarks(map);
    try {
      await marks.show([mark('a', 'Rebels')]);
    } finally {
      Object.defineProperty(CSS, 'highlights', own);
    }
    expect(marks.passageOf('a')).to.include({ start: 0, end: 6 });
  });
});
