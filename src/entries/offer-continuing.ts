import { msg, str } from '@lit/localize';
import { html, render } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { spoken } from '../languages/spoken.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { offerGoingOn } from './offer-going-on.js';

/**
 * Puts a link to the kept place on the card of each article that was begun and not finished, and
 * above the list to that of one that has no card on this page.
 */
export async function offerContinuing(): Promise<void> {
  if (storage.kept.get().places === 0) return;
  await spoken;
  const places = await repository(storage, 'places')
    .all()
    // What cannot be read is said in the settings.
    .catch(() => []);
  const format = new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' });
  const begun = places.filter(({ progress }) => progress < 1);
  for (const { id, progress } of begun) {
    const card = document.querySelector(`.card[data-text="${CSS.escape(id)}"]`);
    const views = card?.querySelector('.card-views');
    const address = card?.querySelector<HTMLAnchorElement>('h2 a')?.href;
    if (!views || address === undefined) continue;
    const item = views.appendChild(document.createElement('li'));
    const own = `continue-${id}`;
    const share = format.format(progress);
    render(
      html`<a id=${own} href="${address}#continue" aria-labelledby="${own} card-${id}"
        >${msg(str`Continue, ${share} read`)}</a
      >`,
      item,
    );
  }
  const room = document.querySelector('.go-on');
  // What cannot be read is said in the settings.
  if (room) await offerGoingOn(room, storage, begun, format).catch(() => undefined);
}
