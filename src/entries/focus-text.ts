/**
 * Puts the focus on a part of the text, so that keyboard and screen reader go on from there,
 * without making it a stop for Tab.
 */
export function focusText(element: HTMLElement, options?: FocusOptions): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus(options);
}
