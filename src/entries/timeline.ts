/** `/SLUG/timeline/` */
import './page.js';
import { explainTerms } from './explain-terms.js';

explainTerms();
