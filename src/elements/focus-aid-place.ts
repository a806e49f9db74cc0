import { linesOf, type TextLine } from './focus-aid-lines.js';

/** Where a line or paragraph is brought to that lies outside: this part of the window's height. */
export const RESTING_PLACE = 0.4;

/** What a reader reads as one thing: a paragraph, a heading, an item, a row of a table. */
const BLOCKS = 'p, h2, h3, h4, li, tr, figcaption, dt, dd, img';

/**
 * The blocks of a text in reading order, none inside another.
 * @param prose what holds the text
 * @returns those that are shown
 */
export function textBlocks(prose: Element): HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && block.checkVisibility(),
  );
}

/**
 * The blocks of a text about one of them: of a long text those of its slice, and of the ones before
 * and after, since to go through 100,000 blocks takes half a second.
 */
export function blocksAbout(prose: Element, block: Element | null): HTMLElement[] {
  const slice = block?.closest('.text-slice');
  if (!slice) return textBlocks(prose);
  return [slice.previousElementSibling, slice, slice.nextElementSibling].flatMap((part) =>
    part ? textBlocks(part) : [],
  );
}

/** The blocks near the window, and perhaps others; where none is near, the nearest are among them. */
function blocksNear(prose: Element): HTMLElement[] {
  const slices = [...prose.querySelectorAll(':scope > .text-slice')];
  if (slices.length === 0) return textBlocks(prose);
  const away = slices.map((slice) => {
    const { top, bottom } = slice.getBoundingClientRect();
    return Math.max(top - innerHeight, -bottom, 0);
  });
  const near = Math.max(innerHeight, Math.min(...away));
  return slices.filter((_, at) => away[at]! <= near).flatMap(textBlocks);
}

/** @returns the lines on the screen, and those within a window's height of it */
export function linesAround(prose: Element): TextLine[] {
  const range = document.createRange();
  return linesOf(
    blocksNear(prose)
      .filter((block) => {
        const { top, bottom } = block.getBoundingClientRect();
        return bottom > -innerHeight && top < 2 * innerHeight;
      })
      .flatMap((block) => {
        range.selectNodeContents(block);
        return [...range.getClientRects()];
      }),
  );
}

/** @returns the block at a height of the window, or else the nearest; null in an empty text */
export function blockAt(prose: Element, y: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  let least = Infinity;
  for (const block of blocksNear(prose)) {
    const { top, bottom } = block.getBoundingClientRect();
    const away = Math.max(top - y, y - bottom, 0);
    if (away < least) [best, least] = [block, away];
  }
  return best;
}

/**
 * Scrolls what lies outside the middle of the window into it, without movement to watch.
 * @returns where it lies then
 */
export function bringIn({ top, bottom }: TextLine): TextLine {
  const outside = top < innerHeight * 0.15 || bottom > innerHeight * 0.7;
  const by = outside ? top - innerHeight * RESTING_PLACE : 0;
  const before = scrollY;
  scrollBy({ top: by, behavior: 'instant' });
  const moved = scrollY - before;
  return { top: top - moved, bottom: bottom - moved };
}
