import { msg } from '@lit/localize';
import { html, render } from 'lit';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { Place } from '../storage/records.js';
import { repository } from '../storage/repository.js';

/**
 * Puts a link to the article that was left last above the library's list, where that has no card of
 * it: it stands on an older page of the library.
 * @param room what the page keeps free for it
 * @param places of texts that were begun and not finished
 * @param format writes how much was read
 */
export async function offerGoingOn(
  room: Element,
  storage: DeviceStorage,
  places: readonly Place[],
  format: Intl.NumberFormat,
): Promise<void> {
  for (const place of [...places].sort((one, other) => (one.changed < other.changed ? 1 : -1))) {
    // The latest of all is at hand already.
    if (document.querySelector(`.card[data-text="${CSS.escape(place.id)}"]`)) return;
    // The reader's own stand in the list, and nothing is said of them above it.
    if (await repository(storage, 'texts').get(place.id)) continue;
    const share = format.format(place.progress);
    render(
      html`<a href="${place.id}/#continue"
        >${msg(html`Go on with <bdi>${place.title}</bdi>, ${share} read`)}</a
      >`,
      room as HTMLElement,
    );
    return;
  }
}
