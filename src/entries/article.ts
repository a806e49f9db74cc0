/** `/SLUG/` */
import './page.js';
import { withoutDirective } from '../model/without-directive.js';
import { whenIdle } from '../offline/when-idle.js';
import { explainTerms } from './explain-terms.js';
import { offerCopies, siteArticle } from './offer-copies.js';
import { offerKeeping } from './offer-keeping.js';
import { offerMarks } from './offer-marks.js';
import { offerSpeech } from './offer-speech.js';

const fragment = withoutDirective(location.hash);
if (fragment !== location.hash) location.replace(fragment);

explainTerms();
offerMarks();
offerSpeech();
offerKeeping();
offerCopies(() =>
  siteArticle(document.querySelector<HTMLElement>('article[data-text]')!.dataset['text']!),
);

// After all else: a place is offered, and kept, once the page is there and the device has time. Who
// has asked for it is not kept waiting.
const asked = location.hash === '#continue';
void (asked ? Promise.resolve() : whenIdle())
  .then(() => import('./keep-reading.js'))
  .then(({ keepReading }) => keepReading());
