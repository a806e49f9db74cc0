/** `/` */
import './page.js';
import '../elements/install-app.js';
import '../elements/library-search.js';
import '../elements/own-shelf.js';
import { whenIdle } from '../offline/when-idle.js';
import { offerContinuing } from './offer-continuing.js';
import { offerKeeping } from './offer-keeping.js';

void whenIdle().then(offerContinuing);
offerKeeping();
