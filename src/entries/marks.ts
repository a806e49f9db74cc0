/** `/marks/` */
import './page.js';
import '../elements/all-marks.js';
import '../elements/reading-history.js';
import { storage } from '../storage/storage.js';

/** Own texts are all read at one address, which names them in its query. */
async function leadToOwnTexts(): Promise<void> {
  const ids = await storage.read(['texts'], async (transaction) =>
    transaction.objectStore('texts').getAllKeys(),
  );
  const own = new Set(ids);
  const address = (text: string): string =>
    own.has(text) ? `../read/?${new URLSearchParams({ text }).toString()}` : `../${text}/`;
  document.querySelector('all-marks')!.hrefOf = ({ text, id }) => `${address(text)}#mark-${id}`;
  document.querySelector('reading-history')!.hrefOf = address;
}

// Where nothing can be read, the lists themselves say so.
leadToOwnTexts().catch(() => undefined);
