/** What shows the explanation of a term, as seen from the terms. */
export interface Explanation {
  /** Whether there is anything to show of a term. */
  has: (term: HTMLAnchorElement) => boolean;
  isOpenOn: (term: HTMLAnchorElement) => boolean;
  open: (term: HTMLAnchorElement) => unknown;
  close: () => void;
}

const termAt = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a.term[href]') : null;

/**
 * Opens an explanation at a plain click on a term, or Enter, and closes it at the next on the
 * same one. A click with a modifier key, which opens a link elsewhere, is left alone.
 * @param signal ends it
 */
export function answerTermClicks(explanation: Explanation, signal: AbortSignal): void {
  // The browser closes a pop-up between a press and its click, which must not open it again.
  let pressed: HTMLAnchorElement | null = null;
  const onPress = (event: PointerEvent): void => {
    const term = termAt(event);
    pressed = term && explanation.isOpenOn(term) ? term : null;
  };
  const onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const term = termAt(event);
    if (!term || !explanation.has(term)) return;
    event.preventDefault();
    if (term === pressed || explanation.isOpenOn(term)) explanation.close();
    else explanation.open(term);
    pressed = null;
  };
  document.addEventListener('pointerdown', onPress, { signal });
  document.addEventListener('click', onClick, { signal });
}
