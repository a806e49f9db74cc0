import { numbers } from './numbers.js';

/** What every paragraph is made of: sentences of so many words. */
const SENTENCES = [17, 9, 24, 12];

/** So many paragraphs follow each other below one heading. */
const SECTION = 8;

/** Every so many words comes a name that the glossary explains, as in the first article. */
const NAME_EVERY = 20;

/** As many different words as a long book has. */
const VOCABULARY = 10_000;

const SYLLABLES = 'ba ke li mo nu ra se ti vo pa de ga hi jo ku la me ni ro su ta ve wi yo'.split(
  ' ',
);

/** The title of the text, by which it is told from others. */
export const LONG_TITLE = 'A very long report';

/**
 * An article of as many words as a book, in the format of `content/`: few frequent words and many
 * rare ones, as Zipf's law has it, sections of eight paragraphs, names that the glossary explains,
 * and a claim in every third paragraph. The same in every run.
 * @param words the fewest that its paragraphs are to have
 * @param names of entries of the glossary
 * @returns `article.md` and `summary.md`
 */
export function longText(
  words: number,
  names: readonly string[],
): { article: string; summary: string } {
  const next = numbers(11);
  const word = (): string => {
    const number = next();
    if (number % NAME_EVERY === 0 && names.length > 0) return names[next() % names.length]!;
    return wordAt(Math.floor(VOCABULARY ** ((number % 65_536) / 65_536)));
  };
  const sentence = (length: number): string => {
    const said = Array.from({ length }, word).join(' ');
    return `${said[0]!.toUpperCase()}${said.slice(1)}`;
  };
  const paragraph = (number: number): string => {
    const [first, ...others] = SENTENCES.map(sentence);
    const opening = number % 3 === 2 ? `:claim[${first!}]{who="A source" status=claimed}` : first!;
    return `${[opening, ...others].join('. ')}. {#p${number}}`;
  };
  const each = SENTENCES.reduce((sum, one) => sum + one, 0);
  const body = Array.from({ length: Math.ceil(words / each) }, (_, number) =>
    number > 0 && number % SECTION === 0
      ? `## ${sentence(5)} {#s${number}}\n\n${paragraph(number)}`
      : paragraph(number),
  );
  return {
    article: `---
title: ${LONG_TITLE}
dek: It is made by a script, and as long as a book.
published: 2016-12-01
language: en
sources:
  - name: A script
---

${body.join('\n\n')}
`,
    summary: `## In one sentence

It is long. :evidence[p0]

## Key points

- It is long. :evidence[p0]

## In plain words

It is long. :evidence[p0]
`,
  };
}

/** A made-up word; that of a low number is short. */
function wordAt(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]!;
  return word;
}
