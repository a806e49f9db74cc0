/** `/` */
import './page.js';
import '../elements/install-app.js';
import '../elements/library-search.js';
import '../elements/library-shelf.js';
import { spoken } from '../languages/spoken.js';
import { whenIdle } from '../offline/when-idle.js';
import { ownCard } from '../pages/own-card.js';
import { listKept } from './list-kept.js';
import { offerContinuing } from './offer-continuing.js';
import { offerKeeping } from './offer-keeping.js';

// Cards are drawn by the templates of pages, once the words of the page's language are there.
void spoken.then(() => {
  document.querySelector('library-shelf')!.drawOwn = ownCard;
});

void whenIdle().then(offerContinuing);
void whenIdle().then(listKept);
offerKeeping();
