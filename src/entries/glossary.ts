/** `/SLUG/glossary/` */
import './page.js';
import '../elements/glossary-filter.js';
import '../elements/say-name.js';
import type { GlossaryData } from '../pages/glossary-data.js';
import { offerMarks } from './offer-marks.js';
import { offerSpeech } from './offer-speech.js';

const filter = document.querySelector('glossary-filter');
const data = document.getElementById('page-data')?.textContent;
if (filter && data) Object.assign(filter, JSON.parse(data) as GlossaryData);

offerMarks();
offerSpeech();
