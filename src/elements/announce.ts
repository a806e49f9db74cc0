/**
 * Says one message to screen readers, politely, through the page's only live region.
 * The region is light DOM and always present (`src/pages/layout.ts`), because regions
 * that arrive together with their text, or sit in a shadow root, are often missed.
 *
 * @param message plain text; said once. The same message again is said again.
 */
export function announce(message: string): void {
  const region = document.getElementById('status');
  if (!region) return;
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = message;
  });
}
