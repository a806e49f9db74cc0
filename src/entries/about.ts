/** `/about/` */
import './page.js';
import '../elements/install-app.js';
