/** `/marks/` */
import './page.js';
import '../elements/all-marks.js';
import { storage } from '../storage/storage.js';

/** Own texts are all read at one address, which names them in its query. */
async function leadToOwnTexts(): Promise<void> {
  const ids = await storage.read(['texts'], async (transaction) =>
    transaction.objectStore('texts').getAllKeys(),
  );
  const own = new Set(ids);
  document.querySelector('all-marks')!.hrefOf = ({ text, id }) =>
    own.has(text)
      ? `../read/?${new URLSearchParams({ text }).toString()}#mark-${id}`
      : `../${text}/#mark-${id}`;
}

// Where nothing can be read, the list itself says so.
leadToOwnTexts().catch(() => undefined);
