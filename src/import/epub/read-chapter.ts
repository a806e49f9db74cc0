import { decodeText } from '../decode-text.js';
import { languageTag } from '../detect-language.js';
import { htmlDocument } from '../html-document.js';
import { ImportProblem } from '../import-problem.js';
import type { BookChapter } from './book-package.js';
import { attribute, parseXml, refuseNested } from './read-xml.js';

/** A chapter as a tree. */
export interface ParsedChapter extends BookChapter {
  body: Element;
  /** BCP 47 tag, or null where it does not say. */
  language: string | null;
}

/** What XHTML closes and HTML does not: where it is open, the file is not what it says it is. */
const OPEN = /<(?:br|hr|img|meta|link)(?:\s[^<>]*)?(?<!\/)>(?!\s*<\/)/i;

/** An element that is closed as soon as it is opened, which HTML has no way to write. */
const CLOSED = /<([a-z][\w:-]*)(\s[^<>]*)?\/>/gi;

/** What HTML closes by itself. */
const UNCLOSED =
  /<\/?(?:br|hr|img|meta|link|input|wbr|col|area|p|li|d[dt]|t[dhr]|tbody|thead|option)(?:\s[^<>]*)?>/gi;

/**
 * Reads a chapter: XHTML, or the HTML that some books have in its place.
 * @throws {ImportProblem}
 */
export function readChapter(chapter: BookChapter, bytes: Uint8Array): ParsedChapter {
  const text = decodeText(bytes, true);
  const root = OPEN.test(text) ? parseHtml(text) : parseXml(text);
  const body = root.querySelector('body');
  if (!body) throw new ImportProblem('unreadable', `no text in ${chapter.path}`);
  const language = [body, root]
    .map((element) => attribute(element, 'lang') || attribute(element, 'xml:lang'))
    .map(languageTag)
    .find((tag) => tag !== null);
  return { ...chapter, body, language: language ?? null };
}

function parseHtml(text: string): Element {
  const closed = text.replace(CLOSED, '<$1$2></$1>');
  refuseNested(closed.replace(UNCLOSED, ''));
  return htmlDocument(closed).documentElement;
}
