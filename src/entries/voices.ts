/** `/SLUG/voices/` */
import './page.js';
