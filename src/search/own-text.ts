import { keptDocument } from '../import/kept-document.js';
import { ownSections } from '../import/own-sections.js';
import type { OwnText } from '../storage/records.js';
import { blocksOf } from './article-blocks.js';
import type { SearchBlock, TextToSearch } from './text-to-search.js';

/** A text of the reader's own, as a search sees it; its blocks have the ids that its page gives. */
export function ownText({ id, changed, title, language, article }: OwnText): TextToSearch {
  return { shelf: 'own', id, changed, title, language, blocks: blocksIn(article, title) };
}

function blocksIn(kept: OwnText['article'], title: string): SearchBlock[] {
  try {
    const document = keptDocument(kept);
    const credit: SearchBlock = { id: '', kind: 'prose', text: document.credit };
    const sections = ownSections(document, (children) => [...children]);
    return [...blocksOf({ ...document, title, ...sections }), credit];
  } catch {
    // A backup may bring what is no text. It can still be found by its title.
    return [{ id: '', kind: 'title', text: title }];
  }
}
