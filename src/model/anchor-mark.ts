import { findQuote, plainSpaces, type Found } from './find-quote.js';
import type { MarkPlace, Quote } from './mark.js';
import type { Passage, TextContent } from './text-content.js';

/** Words longer than this are found by their beginning and their end. */
const LONG = 400;

/** How much of a long quotation's beginning and end is looked for. */
const END = 120;

/** A long passage may have grown or shrunk by this factor. */
const MOST_GROWTH = 2;

/** At first only so far around the place where the words were. */
const AROUND = 4_000;

/**
 * Makes ready to find passages again in a text.
 * @param content the text as it is now
 * @returns finds one: the passage, and whether its words are the same; null where they are gone
 */
export function anchorIn(content: TextContent): (place: MarkPlace) => Found | null {
  const { text, blocks } = content;
  const plain = plainSpaces(text);
  const byId = new Map(blocks.map((block) => [block.id, block]));

  function unmoved({ quote, position, block }: MarkPlace): Found | null {
    const home = block ? byId.get(block.id) : undefined;
    const is = ({ start, end }: Passage): boolean => text.slice(start, end) === quote.exact;
    if (block && home) {
      const start = home.start + block.start;
      const there = { start, end: start + quote.exact.length };
      if (there.end <= home.end && is(there)) return { ...there, exact: true };
    }
    const { start } = position;
    const there = { start, end: start + quote.exact.length };
    // The same words in the same place are the same only among the same words.
    const before = text.slice(Math.max(0, start - quote.prefix.length), start);
    return is(there) && before === quote.prefix ? { ...there, exact: true } : null;
  }

  /** Nearby first: words that were only touched are found without reading all of a long text. */
  function search(quote: Quote, { position, block }: MarkPlace, from = 0): Found | null {
    const home = (block && byId.get(block.id)) ?? null;
    const expected = home ? home.start + block!.start : position.start;
    const all = { start: from, end: plain.length };
    const near = {
      start: Math.max(from, (home?.start ?? expected) - AROUND),
      end: Math.min(plain.length, (home?.end ?? expected + quote.exact.length) + AROUND),
    };
    const whole = near.start === all.start && near.end === all.end;
    const places = [home && { start: Math.max(from, home.start), end: home.end }, near];
    for (const within of whole ? places.slice(0, 1) : places) {
      if (!within || within.start >= within.end) continue;
      const found = findQuote(plain, quote, { within, expected, home });
      // The likest words nearby are worth less than the very same ones further off.
      if (found && (found.exact || !plain.includes(plainSpaces(quote.exact)))) return found;
    }
    return findQuote(plain, quote, { within: all, expected, home });
  }

  function byItsEnds(place: MarkPlace): Found | null {
    const { exact, prefix, suffix } = place.quote;
    const head = { exact: exact.slice(0, END), prefix, suffix: exact.slice(END, END + 32) };
    const first = search(head, place);
    if (!first) return null;
    const tail = { exact: exact.slice(-END), prefix: exact.slice(-END - 32, -END), suffix };
    const start = first.start + exact.length - END;
    const last = search(
      tail,
      { ...place, position: { start, end: start + END }, block: null },
      first.start,
    );
    const length = last ? last.end - first.start : 0;
    const likely = length >= exact.length / MOST_GROWTH && length <= exact.length * MOST_GROWTH;
    return last && likely ? { start: first.start, end: last.end, exact: false } : null;
  }

  return (place) => {
    const { exact } = place.quote;
    const here = unmoved(place);
    if (here) return here;
    const moved = exact.length > LONG && !plain.includes(plainSpaces(exact));
    return moved ? byItsEnds(place) : search(place.quote, place);
  };
}
