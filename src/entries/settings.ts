/** `/settings/` */
import './page.js';
import '../elements/settings-arrival.js';
import '../elements/type-settings.js';
import '../elements/storage-kept.js';
