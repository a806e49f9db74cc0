import type { Passage } from '../model/text-content.js';
import type { TextMap } from '../storage/text-map.js';

/** The parts of a text that are on the screen or a screen away from it. */
export interface NearParts {
  /** The elements of those that hold any of some passages. */
  with(passages: readonly Passage[]): Element[];
  /** Whether any of a passage is near. */
  holds(passage: Passage): boolean;
}

/** So far around the window, in its heights: scrolling goes no further between two frames. */
const AROUND = '100% 0px';

/**
 * Follows which parts of a text are near: its sections, and what stands outside of them block by
 * block. On paper all are.
 * @param map the text, which stays as it is
 * @param changed hears of each change; none is near before the first
 */
export function nearParts(map: TextMap, changed: () => void): NearParts {
  const passages = passagesOf(map);
  const near = new Set<Element>();
  let onPaper = false;

  const print = (now: boolean) => () => {
    onPaper = now;
    changed();
  };
  addEventListener('beforeprint', print(true));
  addEventListener('afterprint', print(false));
  const observer = new IntersectionObserver(
    (entries) => {
      // A text that has left the page says nothing of the one that came in its place.
      const here = entries.filter(({ target }) => target.isConnected);
      for (const { target, isIntersecting } of here) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      if (here.length > 0) changed();
    },
    { rootMargin: AROUND },
  );
  for (const part of passages.keys()) observer.observe(part);

  const shown = (): Iterable<Element> => (onPaper ? passages.keys() : near);
  const overlaps = (part: Element, { start, end }: Passage): boolean => {
    const own = passages.get(part)!;
    return start < own.end && end > own.start;
  };
  return {
    with: (wanted) => [...shown()].filter((part) => wanted.some((one) => overlaps(part, one))),
    holds: (passage) => [...shown()].some((part) => overlaps(part, passage)),
  };
}

/** Each part, and where it is in the text. */
function passagesOf({ blocks, elementAt }: TextMap): ReadonlyMap<Element, Passage> {
  const parts = new Map<Element, Passage>();
  for (const { start, end } of blocks) {
    const element = elementAt(start);
    const part = element.closest('section') ?? element;
    parts.set(part, { start: parts.get(part)?.start ?? start, end });
  }
  return parts;
}
