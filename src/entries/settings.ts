/** `/settings/` */
import './page.js';
import '../elements/settings-arrival.js';
import '../elements/type-settings.js';
