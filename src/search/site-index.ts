import type { Article } from '../model/article.js';
import { publishedText } from './article-blocks.js';
import { countTerms } from './count-terms.js';
import { changeSegment } from './segment.js';
import { writeSegment } from './segment-file.js';
import { ARTICLES_A_FILE, indexFileCount, indexFileName, wordsFileName } from './site-files.js';

/** A file that a build writes, made just before. */
export interface PlannedFile {
  /** Below the site's root. */
  name: string;
  make: () => string | Uint8Array;
}

/**
 * The files of the index by which the site's articles are searched. The oldest articles come first,
 * so that a new one changes the last file alone.
 * @param slugs of all articles, newest first
 * @param articleAt gives an article
 */
export function indexFiles(
  slugs: readonly string[],
  articleAt: (slug: string) => Article,
): PlannedFile[] {
  const oldestFirst = slugs.toReversed();
  return Array.from({ length: indexFileCount(slugs.length) }, (_, number) => ({
    name: indexFileName(number + 1),
    make: () => {
      const part = oldestFirst.slice(number * ARTICLES_A_FILE, (number + 1) * ARTICLES_A_FILE);
      const counted = part.map((slug) => {
        const { blocks, ...facts } = publishedText(articleAt(slug));
        return { facts, counts: countTerms(blocks) };
      });
      return new Uint8Array(writeSegment(changeSegment(null, () => true, counted)));
    },
  }));
}

/** The words of an article, from which a search shows passages. */
export function wordsFile(article: Article): PlannedFile {
  return {
    name: wordsFileName(article.slug),
    make: () => JSON.stringify(publishedText(article)),
  };
}
