import type { Inline } from '../model/inline.js';

/** Letters of a paragraph: some three pages of a book. No browser lays out much more at once. */
export const MOST_LETTERS = 4_000;

/** The same where marks are piled on letters: they take no room, so that many lie on one screen. */
const MOST_PILED = 1_000;

/** No writing puts so many marks on one letter. */
const PILED = /\p{M}{8}/u;

/** Words, links and breaks apart from each other in a paragraph. */
const MOST_LEAVES = 300;

/** Of a part that is cut, so much at its end is searched for the end of a sentence or word. */
const SEARCHED = 1_500;

const SENTENCE_END = /[.!?…؟۔]["'”’»)\]]*\s+|[。！？]/gu;
const SPACE = /\s+/gu;

type Wrapper = Extract<Inline, { children: Inline[] }>;
type Leaf = Exclude<Inline, Wrapper>;

/** Something that holds nothing else, and all that it stands in, from the outermost on. */
interface Placed {
  leaf: Leaf;
  within: readonly Wrapper[];
}

/**
 * Inline content in parts that can each be laid out at once, cut after a sentence, else after a
 * word, else between letters. What is cut in two stands in both parts: an emphasis, a link.
 * @returns the parts in their order; their words together are those that were given
 */
export function boundedWords(nodes: readonly Inline[]): Inline[][] {
  const leaves = [...leavesOf(nodes, [])];
  const letters = leaves.reduce((sum, { leaf }) => sum + lettersOf(leaf), 0);
  const isPiled = leaves.some(({ leaf }) => 'value' in leaf && PILED.test(leaf.value));
  const most = isPiled ? MOST_PILED : MOST_LETTERS;
  if (letters <= most && leaves.length <= MOST_LEAVES) return [[...nodes]];
  const parts: Placed[][] = [[]];
  let room = most;
  const next = (): void => {
    parts.push([]);
    room = most;
  };
  for (const { leaf, within } of leaves) {
    let rest = leaf;
    if (parts.at(-1)!.length >= MOST_LEAVES) next();
    while ('value' in rest && rest.value.length > room) {
      const at = cutOf(rest.value, room, parts.at(-1)!.length === 0);
      if (at > 0) parts.at(-1)!.push({ leaf: { ...rest, value: rest.value.slice(0, at) }, within });
      rest = { ...rest, value: rest.value.slice(at) };
      next();
    }
    parts.at(-1)!.push({ leaf: rest, within });
    room -= lettersOf(rest);
  }
  return parts.filter((part) => part.length > 0).map((part) => treeOf(part, 0));
}

function* leavesOf(nodes: readonly Inline[], within: readonly Wrapper[]): Generator<Placed> {
  for (const node of nodes) {
    if ('children' in node) yield* leavesOf(node.children, [...within, node]);
    else yield { leaf: node, within };
  }
}

function lettersOf(leaf: Leaf): number {
  return 'value' in leaf ? leaf.value.length : 1;
}

/**
 * Where a text is cut so that no more than `room` letters stand before it.
 * @param must whether something has to stand before it
 * @returns how many letters stand before the cut
 */
export function cutOf(value: string, room: number, must: boolean): number {
  const from = Math.max(0, room - SEARCHED);
  const searched = value.slice(from, room);
  for (const end of [SENTENCE_END, SPACE]) {
    const last = [...searched.matchAll(end)].at(-1);
    if (last) return from + last.index + last[0].length;
  }
  if (!must) return 0;
  // Not within a letter: one that takes two places, or one with its marks.
  for (let at = room; at > room - 50; at -= 1) {
    const point = value.codePointAt(at)!;
    const isSecond = point >= 0xdc00 && point <= 0xdfff;
    if (!isSecond && !/^[\p{M}\u200d]/u.test(String.fromCodePoint(point))) return at;
  }
  const last = value.charCodeAt(room);
  return last >= 0xdc00 && last <= 0xdfff ? room - 1 : room;
}

/** Leaves that stand in the same, together in it again. */
function treeOf(leaves: readonly Placed[], depth: number): Inline[] {
  const nodes: Inline[] = [];
  for (let start = 0; start < leaves.length;) {
    const { leaf, within } = leaves[start]!;
    const wrapper = within[depth];
    let end = start + 1;
    if (!wrapper) nodes.push(leaf);
    else {
      while (end < leaves.length && leaves[end]!.within[depth] === wrapper) end += 1;
      nodes.push({ ...wrapper, children: treeOf(leaves.slice(start, end), depth + 1) });
    }
    start = end;
  }
  return nodes;
}
