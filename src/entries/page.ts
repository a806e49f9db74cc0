/** What every page does beyond being read. Imported by the entry script of each kind of page. */
import '../elements/offline-status.js';
import { registerOffline } from '../offline/register.js';
import { followSettings } from './follow-settings.js';
import { openSettingsInPlace } from './open-settings.js';

// The brand's link leads to the site's root, as this page sees it.
const root = document.querySelector('.brand')?.getAttribute('href') ?? './';

void registerOffline(root);
followSettings();
openSettingsInPlace();
