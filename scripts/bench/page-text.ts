import { parseHTML } from 'linkedom';

const READ = 'h1, h2, h3, h4, p, li, blockquote, dt, dd, figcaption';

/** The words of a page. */
export interface PageText {
  title: string;
  language: string;
  /** Its headings and paragraphs in their order. */
  blocks: readonly { name: 'h1' | 'h2' | 'h3' | 'h4' | 'p'; words: string }[];
}

/**
 * Reads the headings and paragraphs of a page, so that another can be made of the same words.
 * @param source HTML of a page with one `main`
 */
export function pageText(source: string): PageText {
  const { document } = parseHTML(source);
  const blocks = [...document.querySelectorAll('main :is(' + READ + ')')].filter(
    (block) => block.querySelector(READ) === null,
  );
  return {
    title: document.title,
    language: document.documentElement.lang,
    blocks: blocks.map((block) => ({
      name: /^H[1-4]$/.test(block.tagName) ? (block.tagName.toLowerCase() as 'h1') : 'p',
      words: block.textContent.replace(/\s+/g, ' ').trim(),
    })),
  };
}
