import { escapeMarkup } from '../../model/escape-markup.js';
import { decodeText } from '../decode-text.js';
import { languageTag } from '../detect-language.js';
import { htmlDocument } from '../html-document.js';
import { ImportProblem } from '../import-problem.js';
import type { BookChapter } from './book-package.js';
import { attribute, refuseNested } from './read-xml.js';

/** A chapter as a tree. */
export interface ParsedChapter extends BookChapter {
  body: Element;
  /** BCP 47 tag, or null where it does not say. */
  language: string | null;
}

/** An element that is closed as soon as it is opened, which HTML has no way to write. */
const CLOSED = /<([a-z][\w:-]*)(\s[^<>]*)?\/>/gi;

/** What HTML closes by itself. */
const UNCLOSED =
  /<\/?(?:br|hr|img|meta|link|input|wbr|col|area|p|li|d[dt]|t[dhr]|tbody|thead|option)(?:\s[^<>]*)?>/gi;

/**
 * Reads a chapter. Books have XHTML, and some have the HTML that browsers know in its place; so
 * what is XML alone is written as HTML, which is read in either case.
 * @throws {ImportProblem} where it is no such text
 */
export function readChapter(chapter: BookChapter, bytes: Uint8Array): ParsedChapter {
  const text = decodeText(bytes, true);
  const start = text.search(/<(?:html|body)[\s>]/i);
  if (start === -1) throw new ImportProblem('unreadable', `no text in ${chapter.path}`);
  const html = withoutSections(text.slice(start)).replace(CLOSED, '<$1$2></$1>');
  refuseNested(html.replace(UNCLOSED, ''));
  const { documentElement: root, body } = htmlDocument(html);
  const language = [body, root]
    .map((element) => attribute(element, 'lang') || attribute(element, 'xml:lang'))
    .map(languageTag)
    .find((tag) => tag !== null);
  return { ...chapter, body, language: language ?? null };
}

/** CDATA sections as the text that they stand for. */
function withoutSections(xml: string): string {
  const [first = '', ...sections] = xml.split('<![CDATA[');
  return [
    first,
    ...sections.map((section) => {
      const end = section.indexOf(']]>');
      return end === -1 ? section : escapeMarkup(section.slice(0, end)) + section.slice(end + 3);
    }),
  ].join('');
}
