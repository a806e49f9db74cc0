/** `/open/` */
import './page.js';
