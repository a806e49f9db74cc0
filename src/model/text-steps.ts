import { blockAt, trimPassage, type Passage, type TextContent } from './text-content.js';

/** What a reader walks through a text by. */
export const STEP_UNITS = ['word', 'sentence', 'paragraph'] as const;

export type StepUnit = (typeof STEP_UNITS)[number];

/** A walk through a text, one unit or several at a time. */
export interface TextSteps {
  /** The unit that holds a place, or else the next one; null where the text has none. */
  at(offset: number, unit: StepUnit): Passage | null;
  /** The unit after a passage, or before it; null at the end of the text. */
  beside(passage: Passage, unit: StepUnit, by: 1 | -1): Passage | null;
  /**
   * The same passage with one unit more at its end, or one less.
   * @returns null where the text ends, or where nothing would be left of it
   */
  resized(passage: Passage, unit: StepUnit, by: 1 | -1): Passage | null;
}

/**
 * @param content the text; a block of it is a paragraph, a heading or the like
 * @param language BCP 47 tag of the text, by whose rules words and sentences end
 */
export function textSteps({ text, blocks }: TextContent, language: string): TextSteps {
  const segmenters = {
    word: new Intl.Segmenter(language, { granularity: 'word' }),
    sentence: new Intl.Segmenter(language, { granularity: 'sentence' }),
  };

  function unitsOf(block: Passage, unit: StepUnit): Passage[] {
    const words = text.slice(block.start, block.end);
    const parts =
      unit === 'paragraph'
        ? [{ index: 0, segment: words, isWordLike: true }]
        : [...segmenters[unit].segment(words)];
    return parts.flatMap(({ index, segment, isWordLike }) => {
      if (unit === 'word' && isWordLike !== true) return [];
      const start = block.start + index;
      const passage = trimPassage(text, { start, end: start + segment.length });
      return passage ? [passage] : [];
    });
  }

  /** The first unit that ends after a place. */
  function at(offset: number, unit: StepUnit): Passage | null {
    const first = blocks.indexOf(blockAt(blocks, offset)!);
    for (const block of blocks.slice(Math.max(0, first))) {
      const found = unitsOf(block, unit).find(({ end }) => end > offset);
      if (found) return found;
    }
    return null;
  }

  /** The last unit that begins before a place. */
  function before(offset: number, unit: StepUnit): Passage | null {
    const last = blocks.indexOf(blockAt(blocks, offset)!);
    for (const block of blocks.slice(0, last + 1).reverse()) {
      const found = unitsOf(block, unit).findLast(({ start }) => start < offset);
      if (found) return found;
    }
    return null;
  }

  return {
    at,
    beside: ({ start, end }, unit, by) => (by === 1 ? at(end, unit) : before(start, unit)),
    resized({ start, end }, unit, by) {
      if (by === 1) {
        const next = at(end, unit);
        return next && { start, end: next.end };
      }
      const last = before(end, unit);
      const left = last && before(last.start, unit);
      return left && left.end > start ? { start, end: left.end } : null;
    },
  };
}
