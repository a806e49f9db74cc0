import type { Article } from '../model/article.js';
import { publishedText } from './article-blocks.js';
import { countTerms } from './count-terms.js';
import { changeSegment } from './segment.js';
import { writeSegment } from './segment-file.js';
import { ARTICLES_A_FILE, indexFileCount, indexFileName, wordsFileName } from './site-files.js';

/** A file that a build writes. */
interface BuiltFile {
  name: string;
  content: string | Uint8Array;
}

/**
 * What a build writes for searching the site's articles: files of the index, and the words of each
 * article, from which passages are shown. The oldest articles come first, so that a new one changes
 * the last file of the index alone.
 * @param articles newest first
 */
export function searchFiles(articles: readonly Article[]): BuiltFile[] {
  const texts = articles.map(publishedText).reverse();
  const words = texts.map((text) => ({
    name: wordsFileName(text.id),
    content: JSON.stringify(text),
  }));
  const index = Array.from({ length: indexFileCount(texts.length) }, (_, number) => {
    const part = texts.slice(number * ARTICLES_A_FILE, (number + 1) * ARTICLES_A_FILE);
    const counted = part.map(({ blocks, ...facts }) => ({ facts, counts: countTerms(blocks) }));
    const segment = changeSegment(null, () => true, counted);
    return { name: indexFileName(number + 1), content: new Uint8Array(writeSegment(segment)) };
  });
  return [...index, ...words];
}
