/** `/SLUG/summary/` */
import './page.js';
import { explainTerms } from './explain-terms.js';
import { offerSpeech } from './offer-speech.js';

explainTerms();
offerSpeech();
