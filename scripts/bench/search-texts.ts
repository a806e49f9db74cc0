/** A text as the library keeps it; see `src/storage/records.ts`. */
interface KeptText {
  id: string;
  changed: string;
  title: string;
  language: string;
  source: string;
  article: Record<string, unknown>;
}

/** Words of a made-up language in real letters. */
interface Tongue {
  language: string;
  words: readonly string[];
  /** What stands between two words. */
  space: string;
  stop: string;
}

/** How many different words a language has: as many as a large newspaper uses. */
const VOCABULARY = 100_000;

const PARTS: readonly [language: string, parts: string, space: string, stop: string][] = [
  ['en', 'ba ke li mo nu ra se ti vo pa de ga hi jo ku la me ni ro su ta ve wi xa yo za', ' ', '.'],
  ['de', 'bä ke lü mo nu rö se ti vo pä de ga hi jo kü la me ni ro su ta ve wi xa yo ß', ' ', '.'],
  ['ar', 'با كي لي مو نو را سة تي فو دا غا هي جو لا مي ني رو سو تا وي أ إ آ ذ ص ق', ' ', '.'],
  ['zh', '北 京 大 学 中 国 人 民 上 海 天 地 日 月 山 水 火 木 金 土 风 雨 东 西 南 门', '', '。'],
];

/** Numbers from 0 to 1 that look random and are the same in every run (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** The languages of {@link searchTexts}; the word at a low index is a frequent one. */
export function searchTongues(): Tongue[] {
  return PARTS.map(([language, parts, space, stop]) => {
    const all = parts.split(' ');
    const words = Array.from({ length: VOCABULARY }, (_, number) => {
      let word = '';
      for (let rest = number + all.length; rest > 0; rest = Math.floor(rest / all.length)) {
        word += all[(rest + word.length * 7) % all.length]!;
      }
      return word;
    });
    return { language, words, space, stop };
  });
}

/**
 * Texts of 100 to 2,500 words, some 800 on average, of which half are in Latin letters, with few
 * frequent words and many rare ones, as Zipf's law has it. The same in every run.
 * @param from number of the first
 */
export function searchTexts(tongues: readonly Tongue[], from: number, count: number): KeptText[] {
  return Array.from({ length: count }, (_, index) => makeText(tongues, from + index));
}

function makeText(tongues: readonly Tongue[], number: number): KeptText {
  const next = numbers(number + 1);
  for (let warm = 0; warm < 5; warm += 1) next();
  const { language, words, space, stop } = tongues[[0, 0, 1, 2, 3][number % 5]!]!;
  const word = (): string => words[Math.floor(VOCABULARY ** next()) - 1]!;
  const sentence = (length: number): string => Array.from({ length }, word).join(space) + stop;
  const length = 100 + Math.floor(2_400 * next() ** 2.4);
  const blocks = Array.from({ length: Math.ceil(length / 60) }, (_, index) =>
    index % 6 === 5
      ? { type: 'heading', level: 2, children: [{ type: 'text', value: sentence(4) }] }
      : {
          type: 'paragraph',
          id: '',
          children: [{ type: 'text', value: [20, 12, 28].map(sentence).join(' ') }],
        },
  );
  const title = sentence(7);
  return {
    id: `bench-${number}`,
    changed: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
    title,
    language,
    source: 'https://news.example/',
    article: {
      title,
      dek: [{ type: 'text', value: sentence(18) }],
      credit: '',
      published: null,
      language,
      url: null,
      blocks,
      notes: [],
    },
  };
}
