import { msg } from '@lit/localize';
import { directionOf } from '../model/direction.js';
import type { Article } from '../model/article.js';
import { toDataUrl } from '../model/data-url.js';
import { textOf } from '../model/inline.js';
import { copyOf, heading, ownWords, placeId, type Copy, type CopyForm } from './copy.js';
import { companionsOf, copyCompanion } from './copy-parts.js';
import { copyPicture, type CopyPictures } from './copy-picture.js';
import { COPY_STYLES, PAGE_STYLES } from './copy-styles.js';
import { copyHeader, copyText, textHeadings } from './copy-text.js';
import { element, markupOf, type Content, type Markup } from './markup.js';

/** What browsers show in an `<img>`. */
const PICTURE_TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/svg+xml',
]);

/**
 * An article as one HTML file that needs nothing else: its pictures and styles are inside, it runs
 * no script and asks for nothing. It has the text, the summary, the glossary, the timeline and the
 * voices; names of its parts are in the interface's language.
 * @param pictures its pictures' files; what is not there is told in words
 */
export async function articlePage(article: Article, pictures: CopyPictures): Promise<string> {
  const form: CopyForm = {
    level: 2,
    file: () => '',
    picture: (src) => {
      const picture = copyPicture(src, pictures, PICTURE_TYPES);
      return picture && toDataUrl(picture.type, picture.bytes);
    },
    semantics: (_type, role) => ({ role }),
  };
  const copy = copyOf(article, form);
  const { title, language, dek } = article;
  const styles = COPY_STYLES + PAGE_STYLES;
  const page = element(
    'html',
    { lang: language, dir: directionOf(language) },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: await policy(styles) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, title),
      element('meta', { name: 'description', content: textOf(dek) }),
      // Nothing in it is escaped: it holds no sign that HTML would read.
      element('style', {}, styles),
    ),
    element(
      'body',
      {},
      element(
        'main',
        {},
        element('article', {}, copyHeader(copy), contents(copy), copyText(copy)),
        companionsOf(article).map((companion) => copyCompanion(companion, copy)),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${markupOf(page)}\n`;
}

/** The parts and sections, as links. */
function contents(copy: Copy): Markup {
  const { language } = copy.article;
  const item = (href: string, words: Content): Markup =>
    element('li', {}, element('a', { href }, words));
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    heading(2, 'contents', msg('Contents'), language),
    element(
      'ul',
      {},
      textHeadings(copy).map(({ href, words }) => item(href, words)),
      companionsOf(copy.article).map(({ part, title }) =>
        item(`#${placeId(part, 'part')}`, ownWords(language, title)),
      ),
    ),
  );
}

/** Nothing may run or be fetched; the one stylesheet is known by its hash. */
async function policy(styles: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
