/**
 * The term that a plain click, or Enter, is on. One with a modifier key, which opens a link
 * elsewhere, is not a plain one, nor is one that something has taken already.
 * @returns null where there is none
 */
export function clickedTerm(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.target instanceof Element ? event.target.closest('a.term[href]') : null;
}
