import type { Mention } from './entry.js';
import { textOf, type Inline, type Term } from './inline.js';
import type { ProseRun } from './prose.js';

/** A part of a page within which the first mention of an entry counts. */
export interface MentionPart {
  /** What the part is called where its mentions are listed. */
  name: string;
  runs: Iterable<ProseRun>;
}

/** Words shown on either side of a mention: about a dozen together. */
const WORDS_AROUND = 6;

const FIRST_WORDS = new RegExp(`^\\s*\\S*(?:\\s+\\S+){0,${WORDS_AROUND}}`, 'u');

/**
 * Gives every term of a page its number, and tells the first of each entry in each part.
 * The terms themselves are changed: nothing else holds them yet.
 * @param taken whether an id is already used on the page
 * @returns the page's mentions in reading order
 */
export function numberMentions(
  parts: Iterable<MentionPart>,
  view: Mention['view'],
  taken: (id: string) => boolean,
): Mention[] {
  const mentions: Mention[] = [];
  const counts = new Map<string, number>();
  for (const { name, runs } of parts) {
    const seen = new Set<string>();
    for (const { id: paragraph, children } of runs) {
      const text = textOf(children);
      for (const { term, offset } of termsOf(children)) {
        const number = (counts.get(term.entry) ?? 0) + 1;
        counts.set(term.entry, number);
        const id = `${term.entry}-${number}`;
        term.mention = taken(id) ? `mention-${id}` : id;
        term.first = !seen.has(term.entry);
        seen.add(term.entry);
        const words = textOf(term.children);
        mentions.push({
          entry: term.entry,
          id: term.mention,
          paragraph,
          view,
          section: name,
          before: lastWords(text.slice(0, offset)),
          words,
          after: firstWords(text.slice(offset + words.length)),
        });
      }
    }
  }
  return mentions;
}

/** The terms of inline content, each with its offset in the content's text. */
export function termsOf(nodes: readonly Inline[], offset = 0): { term: Term; offset: number }[] {
  const found: { term: Term; offset: number }[] = [];
  let at = offset;
  for (const node of nodes) {
    if (node.type === 'term') found.push({ term: node, offset: at });
    if ('children' in node) found.push(...termsOf(node.children, at));
    at += textOf([node]).length;
  }
  return found;
}

function lastWords(text: string): string {
  const near = tail(text);
  const first = Array.from(near.matchAll(/\S+/gu), ({ index }) => index).slice(-WORDS_AROUND)[0];
  return first === undefined ? '' : near.slice(first);
}

function firstWords(text: string): string {
  return FIRST_WORDS.exec(text)?.[0] ?? '';
}

/** Enough of a text for its last words. */
function tail(text: string): string {
  return text.slice(-300);
}
