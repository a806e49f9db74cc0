/** `/read/?text=ID` and its views: a text of the reader's own. */
import './page.js';
import { spoken } from '../languages/spoken.js';
import { offerFocusAid } from './offer-focus-aid.js';
import { readOwnText } from './read-own-text.js';
import { sayWhatWasKept } from './say-after-reload.js';

async function read(): Promise<void> {
  await spoken;
  const shown = await readOwnText();
  if (!shown) return;
  // When the page began, it had no text that the aid could stand beside.
  offerFocusAid();
  const { accompany } = await import('./accompany-own-text.js');
  void accompany(shown);
  sayWhatWasKept();
}

void read();
