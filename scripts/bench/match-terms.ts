import {
  buildTermIndex,
  LONGEST_NAME,
  matchTerms,
  type Named,
} from '../../src/model/match-terms.js';
import type { Bench } from './bench.js';
import { growth, leastTime } from './measure.js';
import { numbers } from './numbers.js';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const ACTORS = [10, 100, 1_000];

/** Below it lies what collecting garbage adds to a long text, and far above it any square. */
const LINEAR = 1.4;

function proseOf(words: number, actors: readonly Named[]): string {
  const next = numbers(7);
  const parts = Array.from({ length: words }, () => {
    const number = next();
    // Every twentieth word or so is a name, as in the first article.
    if (number % 20 === 0) return actors[next() % actors.length]!.name;
    return `${'abcdefghijklmnopqrst'.slice(number % 17, (number % 17) + 3 + (number % 5))}${number % 12 === 0 ? '.' : ''}`;
  });
  return parts.join(' ');
}

const CASES: {
  name: string;
  actors: (count: number) => Named[];
  text: (words: number, actors: Named[]) => string;
}[] = [
  {
    name: 'prose',
    actors: (count) =>
      Array.from({ length: count }, (_, number) => ({
        id: `actor-${number}`,
        name: `Actor ${number} Front`,
        aliases: [`Group ${number}`, `AG${number}`],
      })),
    text: proseOf,
  },
  {
    name: 'shared beginnings',
    actors: (count) =>
      Array.from({ length: count }, (_, number) => ({
        id: `actor-${number}`,
        name: `${'a '.repeat(1 + (number % (LONGEST_NAME - 1)))}b${number}`,
        aliases: [],
      })),
    text: (words) => 'a '.repeat(words),
  },
  {
    name: 'very long names',
    actors: (count) =>
      Array.from({ length: count }, (_, number) => ({
        id: `actor-${number}`,
        name: `${'a '.repeat(LONGEST_NAME - 1)}b${number}`,
        aliases: [`${'a '.repeat(2_000)}c${number}`].slice(number > 9 ? 1 : 0),
      })),
    text: (words) => 'a '.repeat(words),
  },
];

/** The plain scan that matching is compared with: finding the words of the same text. */
function scan(text: string): number {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ index }) => index).length;
}

/** Finding names: 1,000 to 100,000 words, 10 to 1,000 actors, in prose and at its worst. */
export const matchTermsBench: Bench = {
  name: 'match-terms',
  promise: 'Finding names takes time in proportion to the text, whatever the names are.',
  run() {
    return CASES.flatMap(({ name, actors: make, text: write }) =>
      ACTORS.flatMap((count) => {
        const actors = make(count);
        const index = buildTermIndex(actors);
        const points = SIZES.map((size) => {
          const text = write(size, actors);
          return {
            size,
            time: leastTime(() => matchTerms(text, index)),
            floor: leastTime(() => scan(text)),
          };
        });
        const slope = growth(points);
        const of = `names in ${name}, ${count} actors`;
        return [
          ...points.map(({ size, time, floor }) => ({
            what: `${of}, ${size} words`,
            ms: round(time),
            'µs a word': round((time * 1000) / size),
            'times a plain scan': round(time / floor),
          })),
          {
            what: `${of}: time by length`,
            figure: `n^${slope.toFixed(2)}`,
            goal: `at most n^${LINEAR}`,
            reached: slope <= LINEAR ? 'yes' : 'MISSED',
          },
        ];
      }),
    );
  },
};

function round(value: number): number {
  return Number(value.toPrecision(3));
}
