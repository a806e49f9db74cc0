/** `/404.html` */
import './page.js';
