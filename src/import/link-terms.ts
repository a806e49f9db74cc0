import { textOf, type Inline } from '../model/inline.js';
import { matchTerms, type TermIndex } from '../model/match-terms.js';

/** How much of the text around a part decides whether a sentence starts or a word ends in it. */
const AROUND = 100;

/**
 * Marks the names of entries in inline content. Links and words of another language stay as they
 * are; numbers are given by `numberMentions`.
 * @param nodes inline content in reading order
 * @returns new inline content; the words are the same
 */
export function linkTerms(nodes: readonly Inline[], index: TermIndex): Inline[] {
  const all = textOf(nodes);
  let at = 0;
  const convert = (children: readonly Inline[]): Inline[] =>
    children.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text': {
          const start = at;
          at += node.value.length;
          const before = all.slice(Math.max(0, start - AROUND), start);
          return linkText(node.value, index, before, all.slice(at, at + AROUND));
        }
        case 'emphasis':
        case 'strong':
          return [{ ...node, children: convert(node.children) }];
        default:
          at += textOf([node]).length;
          return [node];
      }
    });
  return convert(nodes);
}

function linkText(value: string, index: TermIndex, before: string, after: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  const addText = (to: number): void => {
    if (to > end) parts.push({ type: 'text', value: value.slice(end, to) });
  };
  for (const match of matchTerms(value, index, before, after)) {
    addText(match.start);
    const children: Inline[] = [{ type: 'text', value: value.slice(match.start, match.end) }];
    parts.push({ type: 'term', entry: match.entry, mention: '', first: false, children });
    end = match.end;
  }
  addText(value.length);
  return parts;
}
