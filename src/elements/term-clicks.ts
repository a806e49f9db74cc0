import { waitAMoment } from './wait-a-moment.js';

/** What shows the explanation of a term, as seen from the terms. */
export interface Explanation {
  /** Whether there is anything to show of a term. */
  has: (term: HTMLAnchorElement) => boolean;
  /** Settles once it is known of every term; null where that is so. */
  coming: () => Promise<unknown> | null;
  isOpenOn: (term: HTMLAnchorElement) => boolean;
  open: (term: HTMLAnchorElement) => unknown;
  close: () => void;
}

const termAt = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a.term[href]') : null;

/**
 * Opens an explanation at a plain click on a term, or Enter, and closes it at the next on the
 * same one. While it is not known whether there is one, a press waits a moment; where there is none,
 * the link is followed. A click with a modifier key, which opens a link elsewhere, is left alone.
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
    if (!term || !(explanation.coming() ?? explanation.has(term))) return;
    event.preventDefault();
    if (term === pressed || explanation.isOpenOn(term)) explanation.close();
    else void openOnceKnown(explanation, term);
    pressed = null;
  };
  document.addEventListener('pointerdown', onPress, { signal });
  document.addEventListener('click', onClick, { signal });
}

async function openOnceKnown(explanation: Explanation, term: HTMLAnchorElement): Promise<void> {
  await waitAMoment(explanation.coming());
  if (explanation.has(term)) explanation.open(term);
  else location.assign(term.href);
}
