import { foldText } from './find-entries.js';
import type { Summary, SummaryPoint } from './summary.js';

/** A paragraph a summary may take sentences from. */
export interface SummaryParagraph {
  /** Its id, which the sentence leads back to. */
  id: string;
  text: string;
}

interface Sentence {
  paragraph: string;
  text: string;
  words: ReadonlySet<string>;
}

/** The damping factor of Mihalcea and Tarau, 2004, who took it from PageRank. */
const DAMPING = 0.85;
const ROUNDS = 30;
/** Comparing takes the square of it: some 40,000 pairs, well under a frame. */
const MOST_SENTENCES = 200;
/** Shorter ones say too little by themselves; longer ones are mostly lists. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
/** A fifth of the sentences, as a reader would ask of a summary, and no more than can be held. */
const SHARE = 0.2;
const MOST_POINTS = 7;

/**
 * Picks the sentences that say most of what the others say: TextRank, Mihalcea and Tarau,
 * "TextRank: Bringing Order into Texts", EMNLP 2004, section 4.
 * @param paragraphs in reading order
 * @param language BCP 47 tag, which decides where sentences and words end
 * @returns null where there are too few sentences for some to stand for the rest
 */
export function extractSummary(
  paragraphs: readonly SummaryParagraph[],
  language: string,
): Summary | null {
  const sentences = evenly(sentencesOf(paragraphs, language), MOST_SENTENCES);
  const points = Math.min(MOST_POINTS, Math.floor(sentences.length * SHARE));
  if (points === 0) return null;
  const ranks = rank(sentences);
  const best = sentences
    .map((sentence, index) => ({ sentence, index, rank: ranks[index]! }))
    .sort((one, other) => other.rank - one.rank || one.index - other.index);
  const kept = best.slice(0, points).sort((one, other) => one.index - other.index);
  return {
    automatic: true,
    sentence: pointOf('sentence', best[0]!.sentence),
    points: kept.map(({ sentence }, index) => pointOf(`point-${index + 1}`, sentence)),
    plain: [],
    plainGrade: 0,
  };
}

function pointOf(id: string, { paragraph, text }: Sentence): SummaryPoint {
  return { id, children: [{ type: 'text', value: text }], evidence: [paragraph] };
}

function sentencesOf(paragraphs: readonly SummaryParagraph[], language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const found: Sentence[] = [];
  const seen = new Set<string>();
  for (const { id, text } of paragraphs) {
    for (const { segment } of segmenter.segment(text)) {
      const sentence = segment.trim();
      const count = Array.from(words.segment(sentence)).filter((word) => word.isWordLike);
      // What is said twice would vote for itself.
      if (count.length < FEWEST_WORDS || count.length > MOST_WORDS || seen.has(sentence)) continue;
      seen.add(sentence);
      const folded = new Set(count.map((word) => foldText(word.segment)).filter(Boolean));
      found.push({ paragraph: id, text: sentence, words: folded });
    }
  }
  return found;
}

/** Some of a long list, from all of its length. */
function evenly<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);
}

/** How alike two sentences are: words in common by the logarithms of their lengths. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const lengths = Math.log(one.size) + Math.log(other.size);
  return common === 0 || lengths === 0 ? 0 : common / lengths;
}

/** The weighted PageRank of each sentence in the graph of their likeness. */
function rank(sentences: readonly Sentence[]): number[] {
  const edges = sentences.map((one) =>
    sentences.map((other) => (one === other ? 0 : likeness(one.words, other.words))),
  );
  const sums = edges.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    ranks = sentences.map((_, to) =>
      ranks.reduce((sum, value, from) => {
        const total = sums[from]!;
        return total === 0 ? sum : sum + (DAMPING * value * edges[from]![to]!) / total;
      }, 1 - DAMPING),
    );
  }
  return ranks;
}
