/** `/` */
import './page.js';
import '../elements/install-app.js';
import '../elements/own-shelf.js';
