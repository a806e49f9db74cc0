/** `/older/`, `/older/NUMBER/` */
import './page.js';
import { whenIdle } from '../offline/when-idle.js';
import { offerContinuing } from './offer-continuing.js';
import { offerKeeping } from './offer-keeping.js';

void whenIdle().then(offerContinuing);
offerKeeping();
