/** `/read/?text=ID` and its views: a text of the reader's own. */
import { spoken } from '../languages/spoken.js';
import { readOwnText } from './read-own-text.js';
import { sayWhatWasKept } from './say-after-reload.js';

await spoken;
const shown = await readOwnText();
// What every page does looks for the text once, when it begins: so it begins after the text.
await import('./page.js');
if (shown) {
  const { accompany } = await import('./accompany-own-text.js');
  void accompany(shown);
  sayWhatWasKept();
}
