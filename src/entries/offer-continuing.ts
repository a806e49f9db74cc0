import { showProgress } from '../elements/card-progress.js';
import { interfaceLanguage } from '../languages/language.js';
import { spoken } from '../languages/spoken.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { offerGoingOn } from './offer-going-on.js';

/**
 * Says on the card of each article that was begun how far, with a link to the kept place; and above
 * the list leads to that of one that has no card on this page.
 */
export async function offerContinuing(): Promise<void> {
  if (!storage.mayHold('places')) return;
  await spoken;
  const places = await repository(storage, 'places')
    .all()
    // What cannot be read is said in the settings.
    .catch(() => []);
  for (const { id, progress } of places) {
    const card = document.querySelector(`.card[data-text="${CSS.escape(id)}"]`);
    if (card) showProgress(card, progress);
  }
  const room = document.querySelector('.go-on');
  if (!room) return;
  const format = new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' });
  const begun = places.filter(({ progress }) => progress < 1);
  // What cannot be read is said in the settings.
  await offerGoingOn(room, storage, begun, format).catch(() => undefined);
}
