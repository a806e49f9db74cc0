import { msg, str } from '@lit/localize';
import { html, render } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { spoken } from '../languages/spoken.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';

/** Puts a link to the kept place on the card of each article that was begun and not finished. */
export async function offerContinuing(): Promise<void> {
  if (storage.kept.get().places === 0) return;
  await spoken;
  const places = await repository(storage, 'places')
    .all()
    // What cannot be read is said in the settings.
    .catch(() => []);
  const format = new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' });
  for (const { id, progress } of places) {
    const card = document.querySelector(`.card[data-text="${CSS.escape(id)}"]`);
    const views = card?.querySelector('.card-views');
    const address = card?.querySelector<HTMLAnchorElement>('h2 a')?.href;
    if (!views || address === undefined || progress === 1) continue;
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
}
