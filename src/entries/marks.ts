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
  const address = (marked: string): string => {
    // Of a summary or a glossary the view comes after the text.
    const [text, view] = marked.split('/') as [string, string?];
    if (!own.has(text)) return `../${marked}/`;
    return `../read/${view ? `${view}/` : ''}?${new URLSearchParams({ text }).toString()}`;
  };
  document.querySelector('all-marks')!.hrefOf = ({ text, id }) => `${address(text)}#mark-${id}`;
  document.querySelector('reading-history')!.hrefOf = address;
}

// Where nothing can be read, the lists themselves say so.
leadToOwnTexts().catch(() => undefined);
