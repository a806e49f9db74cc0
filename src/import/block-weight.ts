import type { Block } from '../model/block.js';
import type { Inline } from '../model/inline.js';
import type { ImportedHeading } from './imported-document.js';

/** What a block costs a browser. */
export interface Weight {
  /** Blocks, items, cells, and pieces of words. */
  parts: number;
  letters: number;
}

/** A block that is no heavier is laid out at once; one may be a paragraph or so over it. */
const MOST: Weight = { parts: 600, letters: 30_000 };

/** @returns what a block costs, with all that it holds */
export function weightOf(block: Block | ImportedHeading): Weight {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'subheading':
      return sum([{ parts: 1, letters: 0 }, wordsWeight(block.children)]);
    case 'list':
      return sum(block.items.map((item) => sum([{ parts: 1, letters: 0 }, ...item.map(weightOf)])));
    case 'quotation':
    case 'foreign-passage':
      return sum([{ parts: 1, letters: 0 }, ...block.children.map(weightOf)]);
    case 'table': {
      const cells = [block.caption, ...block.header, ...block.rows.flat()];
      return sum(cells.map((cell) => sum([{ parts: 1, letters: 0 }, wordsWeight(cell)])));
    }
    case 'figure':
      return sum([
        { parts: 1, letters: block.alt.length },
        wordsWeight(block.caption),
        ...block.description.map(weightOf),
      ]);
    case 'thematic-break':
      return { parts: 1, letters: 0 };
  }
}

/**
 * Things in groups that follow each other, each of which can be laid out at once.
 * @param blocksOf what a thing is laid out as
 * @param most what a group may weigh
 * @returns one group at least, in the order given; a thing that is too heavy is alone in its own
 */
export function inGroups<T>(
  things: readonly T[],
  blocksOf: (thing: T) => readonly (Block | ImportedHeading)[],
  most: Weight = MOST,
): T[][] {
  const groups: T[][] = [];
  let weight: Weight = most;
  for (const thing of things) {
    const own = sum(blocksOf(thing).map(weightOf));
    const together = sum([weight, own]);
    const fits = together.parts <= most.parts && together.letters <= most.letters;
    if (fits && groups.length > 0) {
      groups.at(-1)!.push(thing);
      weight = together;
    } else {
      groups.push([thing]);
      weight = own;
    }
  }
  return groups.length === 0 ? [[]] : groups;
}

function wordsWeight(nodes: readonly Inline[]): Weight {
  return sum(
    nodes.map((node) => {
      if ('children' in node) return sum([{ parts: 1, letters: 0 }, wordsWeight(node.children)]);
      return { parts: 1, letters: 'value' in node ? node.value.length : 1 };
    }),
  );
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce(
    (total, { parts, letters }) => ({
      parts: total.parts + parts,
      letters: total.letters + letters,
    }),
    { parts: 0, letters: 0 },
  );
}
