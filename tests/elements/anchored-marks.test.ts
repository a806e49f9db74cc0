import { expect } from 'chai';
import { anchoredMarks, type AnchoredMarks } from '../../src/elements/anchored-marks.js';
import { paintMarks } from '../../src/elements/paint-marks.js';
import { markPlace, type Mark } from '../../src/model/mark.js';
import type { MarkKind } from '../../src/model/mark-kind.js';
import { readText, type TextMap } from '../../src/storage/text-map.js';

const TEXT = 'Rebels and the government agreed on a ceasefire. Buses came in the morning.';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

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

  /** Waits until the browser has said which parts of the text are near the window. */
  async function shown(marks: AnchoredMarks, all: readonly Mark[]): Promise<Set<string>> {
    const lost = await marks.show(all);
    await until(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    return lost;
  }

  it('are drawn by their kinds, and no node of the text is touched', async () => {
    const asText = () =>
      new XMLSerializer().serializeToString(text).replace(' data-marks-drawn=""', '');
    const before = asText();
    const nodes = [...text.firstElementChild!.childNodes];
    const lost = await shown(anchoredMarks(map), [
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
    await shown(marks, [mark('a', 'Rebels'), mark('b', 'Buses came')]);
    expect(drawn('important')).to.deep.equal(['Rebels', 'Buses came']);
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
    await shown(marks, [mark('a', 'Rebels'), mark('b', 'Buses came')]);
    await marks.show([mark('a', 'Rebels', 'check'), mark('b', 'Buses came')]);
    expect(sought).to.equal(2);
    await marks.show([mark('a', 'morning'), mark('b', 'Buses came')]);
    expect(drawn('important')).to.have.members(['morning', 'Buses came']);
  });

  it('that are not in the text are named, and nothing is drawn for them', async () => {
    const gone = { ...mark('gone', 'Rebels'), block: null };
    const other = { exact: 'Words of another text altogether', prefix: '', suffix: '' };
    const marks = anchoredMarks(map);
    const lost = await shown(marks, [{ ...gone, quote: other }, mark('a', 'Buses came')]);
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
    await until(() => drawn('important').length > 0);
    expect(drawn('important')).to.deep.equal(Array.from({ length: 10 }, (_, n) => `word${n}`));
  });

  it('of a long text are seen while others are looked for', async () => {
    const marks = anchoredMarks(map);
    await shown(marks, [mark('a', 'Rebels')]);
    const sizes: number[] = [];
    const set = CSS.highlights.set.bind(CSS.highlights);
    let time = 0;
    performance.now = () => (time += 10);
    CSS.highlights.set = (name, highlight) => {
      const result = set(name, highlight);
      queueMicrotask(() => sizes.push(CSS.highlights.get('mark-important')!.size));
      return result;
    };
    try {
      await marks.show(Array.from({ length: 100 }, (_, id) => mark(String(id), 'ceasefire')));
    } finally {
      Reflect.deleteProperty(performance, 'now');
      Reflect.deleteProperty(CSS.highlights, 'set');
    }
    expect(sizes[0]).to.be.within(1, 99);
    expect(drawn('important')).to.have.length(100);
  });

  it('are drawn where the reader is, and elsewhere once they come there; on paper all are', async () => {
    const far = text.appendChild(document.createElement('section'));
    far.style.marginBlockStart = '500vh';
    far.append(Object.assign(document.createElement('p'), { id: 'far', textContent: 'Far away.' }));
    map = readText(text);
    const start = map.text.indexOf('Far');
    const away = { ...mark('far', 'Rebels'), ...markPlace(map, { start, end: start + 3 }) };
    const marks = anchoredMarks(map);
    await shown(marks, [mark('a', 'Rebels'), away]);
    expect(drawn('important')).to.deep.equal(['Rebels']);
    expect(marks.passageOf('far')).to.include({ start });
    dispatchEvent(new Event('beforeprint'));
    expect(drawn('important')).to.deep.equal(['Rebels', 'Far']);
    dispatchEvent(new Event('afterprint'));
    expect(drawn('important')).to.deep.equal(['Rebels']);
    far.lastElementChild!.scrollIntoView();
    await until(() => drawn('important').join() === 'Far');
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
