/** `/SLUG/summary/` */
import './page.js';
import { explainTerms } from './explain-terms.js';
import { offerMarks } from './offer-marks.js';
import { offerSpeech } from './offer-speech.js';

explainTerms();
offerMarks();
offerSpeech();
