/** What every page does beyond being read. Imported by the entry script of each kind of page. */
import '../languages/spoken.js';
import '../elements/offline-status.js';
import { registerOffline } from '../offline/register.js';
import { followSettings } from './follow-settings.js';
import { layOutWhole } from './lay-out-whole.js';
import { offerFocusAid } from './offer-focus-aid.js';
import { offerShortcuts } from './offer-shortcuts.js';
import { openSettingsInPlace } from './open-settings.js';
import { rememberLanguage } from './remember-language.js';

// The page for unknown addresses does not know where it stands; its brand's link does.
const site =
  document.documentElement.dataset['site'] ??
  document.querySelector<HTMLAnchorElement>('.brand')?.href ??
  './';

void registerOffline(site);
rememberLanguage();
followSettings();
openSettingsInPlace();
offerFocusAid();
offerShortcuts();
void layOutWhole();
