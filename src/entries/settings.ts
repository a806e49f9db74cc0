/** `/settings/` */
import './page.js';
import '../elements/type-settings.js';
