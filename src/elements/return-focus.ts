/**
 * Gives the focus back to what opened a pop-up, unless it has gone to another control. To be called
 * before the pop-up closes, while the focus is still inside: the only moment to know. A press on the
 * text has by then sent it to the body.
 */
export function returnFocus(popup: HTMLElement, opener: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || popup.contains(focused)) {
    opener.focus({ preventScroll: true });
  }
}
