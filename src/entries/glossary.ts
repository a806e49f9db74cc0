/** `/SLUG/glossary/` */
import './page.js';
