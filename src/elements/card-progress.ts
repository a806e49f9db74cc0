import { msg } from '@lit/localize';
import { html, render } from 'lit';
import { readSoFar } from './reading-words.js';

/** What cards say of an article that was never begun: how long it takes. */
const unbegun = new WeakMap<Element, string>();

/**
 * Says on the card of an article how far it was read, in the place of its reading time, so that
 * nothing moves; and leads on from there where it was not read to its end.
 * @param card from `src/pages/library-card.ts`
 * @param progress from 0 to 1; null where it was never begun
 */
export function showProgress(card: Element, progress: number | null): void {
  const reading = card.querySelector('.card-reading')!;
  if (!unbegun.has(reading)) unbegun.set(reading, reading.textContent);
  reading.textContent = progress === null ? unbegun.get(reading)! : readSoFar(progress);

  const { id, firstElementChild: link } = card.querySelector('h2')!;
  const before = card.querySelector('.card-continue');
  if (progress === null || progress === 1) {
    before?.remove();
    return;
  }
  const item = before ?? document.createElement('li');
  item.className = 'card-continue';
  card.querySelector('.card-views')!.append(item);
  render(
    html`<a
      id="${id}-continue"
      href="${(link as HTMLAnchorElement).href}#continue"
      aria-labelledby="${id}-continue ${id}"
      >${msg('Continue')}</a
    >`,
    item as HTMLElement,
  );
}
