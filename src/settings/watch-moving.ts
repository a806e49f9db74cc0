/** What a reader moves through a page with, besides the scrollbar. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Watches whether the reader has begun to move through the page. Scroll positions cannot tell:
 * the browser's scroll anchoring changes them too. What happens within a dialog, such as a
 * settings panel beside the text, moves nothing but the dialog.
 * @param whenSeen called at each move
 */
export function watchMoving(whenSeen?: () => void): { seen(): boolean; stop(): void } {
  let seen = false;
  const notice = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[role="dialog"]')) return;
    seen = true;
    whenSeen?.();
  };
  for (const move of MOVES) addEventListener(move, notice, { capture: true, passive: true });
  return {
    seen: () => seen,
    stop: () => {
      for (const move of MOVES) removeEventListener(move, notice, { capture: true });
    },
  };
}
