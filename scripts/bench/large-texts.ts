/** A text that is made to be costly, or is merely long. */
export interface LargeText {
  /** What it is made of, for the table. */
  name: string;
  /** Its ending says what it is written in. */
  file: `${string}.${'txt' | 'md' | 'html'}`;
  text: () => string;
}

/** Letters: so many bytes where each is one. */
const SIZE = 1_000_000;

const ENGLISH =
  'The ferry to the island runs again, the harbour office said on Monday, and it will cross four times a day in summer. ';
const ARABIC =
  'عادت العبارة إلى الجزيرة بعد تسع سنوات، كما قال مكتب الميناء يوم الاثنين، وستعبر أربع مرات في اليوم. ';

/** Texts of about 1 MB, or 0.5 to 2 MB in UTF-8 where their letters take more than a byte. */
export const LARGE_TEXTS: readonly LargeText[] = [
  { name: 'an English book', file: 'book.txt', text: () => book(ENGLISH) },
  { name: 'an Arabic book', file: 'arabic.txt', text: () => book(ARABIC) },
  { name: '50,000 names', file: 'names.txt', text: names },
  { name: 'signs of direction', file: 'signs.txt', text: () => fill('\u202a\u202e\u2066') },
  { name: 'combining marks', file: 'marks.txt', text: () => `a${fill('\u0301\u0327\u0489')}` },
  { name: 'one line without a space', file: 'line.txt', text: () => fill('abcdefghij') },
  { name: 'one line of words', file: 'words.txt', text: () => fill('one two three ') },
  { name: 'line ends', file: 'ends.txt', text: () => `A\n${fill('\n')}B` },
  { name: 'lines of one letter', file: 'letters.txt', text: () => fill('a\n\n') },
  { name: 'signs of lists', file: 'bait.txt', text: () => `${fill('- ')}a` },
  { name: 'a rule of a megabyte', file: 'rule.txt', text: () => fill('- ') },
  { name: 'spaces before a stop', file: 'spaces.txt', text: () => `A${fill(' ')}.` },
  { name: 'headings', file: 'headings.md', text: () => fill('# A\n\n') },
  { name: 'headings and lines', file: 'parts.md', text: () => fill('## A\n\nB.\n\n') },
  { name: 'list items', file: 'items.md', text: () => fill('- an item\n') },
  { name: 'links', file: 'links.md', text: () => fill('[a](http://a.b) ') },
  { name: 'emphasis', file: 'emphasis.md', text: () => fill('*a* **b** ') },
  { name: 'quotations within each other', file: 'quotes.md', text: () => `${fill('> ')}a` },
  { name: 'lists within each other', file: 'nested.md', text: () => nestedList(1400) },
  { name: 'open brackets', file: 'brackets.md', text: () => fill('[') },
  { name: 'table cells', file: 'cells.html', text: () => page(`<table>${fill(row())}</table>`) },
  {
    name: '100,000 HTML list items',
    file: 'list.html',
    text: () => page(`<ul>${'<li>an item'.repeat(100_000)}</ul>`),
  },
  { name: 'HTML list items', file: 'items.html', text: () => page(`<ul>${fill('<li>a')}</ul>`) },
  {
    name: 'HTML elements within each other',
    file: 'deep.html',
    text: () => page(`${fill('<div><b>')}a`),
  },
  { name: 'one HTML paragraph', file: 'one.html', text: () => page(`<p>${fill(ENGLISH)}</p>`) },
];

function fill(part: string): string {
  return part.repeat(Math.ceil(SIZE / part.length));
}

/** Paragraphs of some 600 letters. */
function book(sentence: string): string {
  return fill(`${sentence.repeat(Math.ceil(600 / sentence.length)).trim()}\n\n`);
}

/** Each of them once, ten to a paragraph. */
function names(): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 're', 'si', 'to', 'vu'];
  // Five digits say which syllables.
  const name = (number: number): string => {
    const [first, second, ...rest] = `${number}`.padStart(5, '0');
    const word = (digits: readonly string[]): string =>
      digits
        .map((digit) => syllables[Number(digit)])
        .join('')
        .replace(/^./u, (letter) => letter.toUpperCase());
    return `${word([first!, second!])} ${word(rest)}`;
  };
  return Array.from(
    { length: 50_000 },
    (_, number) => `${name(number)} spoke.${number % 10 === 9 ? '\n\n' : ' '}`,
  ).join('');
}

function row(): string {
  return `<tr>${'<td>one</td>'.repeat(8)}</tr>`;
}

/** The spaces before its items alone are as many as its depth squared. */
function nestedList(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n');
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><title>A page</title><body><article>${body}</article>`;
}
