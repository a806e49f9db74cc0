import type { Passage } from '../model/text-content.js';
import type { TextMap } from '../storage/text-map.js';
import { boxOf } from './selected-passage.js';

/** Keeps what is being spoken in view, as long as the reader stays with it. */
export interface SpeechFollower {
  /** What is spoken now; it is brought into view if what was spoken before was in view. */
  follow(passage: Passage): void;
  /** The same, wherever the reader was. */
  bring(passage: Passage): void;
}

/**
 * @param covered how much of the window's lower end is covered, in CSS pixels
 */
export function speechFollower(map: TextMap, covered: () => number): SpeechFollower {
  let last: Passage | null = null;

  const room = (): number => innerHeight - covered();

  function isInView(passage: Passage): boolean {
    const box = boxOf(map, passage);
    return box !== null && box.top < room() && box.bottom > 0;
  }

  function bring(passage: Passage): void {
    last = passage;
    const box = boxOf(map, passage);
    if (!box) return;
    const fits = box.bottom - box.top < room();
    if (box.top >= 0 && (box.bottom <= room() || (!fits && box.top < room() / 2))) return;
    scrollBy({ top: box.top - room() / 5, behavior: 'instant' });
  }

  return {
    bring,
    follow(passage) {
      const stays = last === null || isInView(last);
      last = passage;
      if (stays) bring(passage);
    },
  };
}
