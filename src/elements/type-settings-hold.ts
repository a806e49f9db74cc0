/**
 * Keeps a control under the pointer that uses it. The controls grow with the type, so one step
 * larger would move the button away from the next press.
 * @param control what the reader is using, in a panel with its own scrolling or in the page
 * @param change lays the page out anew
 */
export async function holdStill(control: Element, change: () => Promise<void>): Promise<void> {
  const { top } = control.getBoundingClientRect();
  await change();
  const moved = control.getBoundingClientRect().top - top;
  const scroller = control.closest('[role="dialog"]') ?? document.documentElement;
  scroller.scrollBy({ top: moved, behavior: 'instant' });
}
