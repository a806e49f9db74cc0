import { msg } from '@lit/localize';
import { directionOf } from '../model/direction.js';
import type { Article } from '../model/article.js';
import { copyOf, heading, ownWords, placeId, type Copy, type CopyForm } from './copy.js';
import { companionsOf, copyCompanion, type Companion } from './copy-parts.js';
import {
  articleFigures,
  copyPicture,
  type CopyPicture,
  type CopyPictures,
} from './copy-picture.js';
import { COPY_STYLES } from './copy-styles.js';
import { copyHeader, copyText, textHeadings } from './copy-text.js';
import { epubArchive, type EpubFile } from './epub-archive.js';
import { epubMetadata } from './epub-metadata.js';
import { element, markupOf, type Attributes, type Content, type Markup } from './markup.js';

/** Its media type. */
export const EPUB_TYPE = 'application/epub+zip';

/** Pictures that every e-reader shows (EPUB 3.2, core media types), with their files' endings. */
const PICTURE_ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

const PICTURE_TYPES: ReadonlySet<string> = new Set(Object.keys(PICTURE_ENDINGS));

const FOLDER = 'EPUB';
const XHTML = 'application/xhtml+xml';

/** One file of the publication, as its package lists it. */
interface Item extends EpubFile {
  id: string;
  type: string;
  properties?: string;
}

/**
 * An article as an EPUB 3 publication: the text, and beside its reading order the summary, the
 * glossary, the timeline and the voices. Names of its parts are in the interface's language. The
 * same article gives the same bytes.
 * @param pictures its pictures' files; what is not there, or not of a type that every e-reader
 *   shows (PNG, JPEG, GIF, SVG), is told in words
 */
export async function articleEpub(
  article: Article,
  pictures: CopyPictures,
): Promise<Uint8Array<ArrayBuffer>> {
  const shown = picturesOf(article, pictures);
  const copy = copyOf(article, epubForm(shown));
  const companions = companionsOf(article);
  const documents: Item[] = [
    page('text', copy, article.title, element('article', {}, copyHeader(copy), copyText(copy))),
    ...companions.map((companion) =>
      page(companion.part, copy, companion.title, copyCompanion(companion, copy)),
    ),
  ];
  const items: Item[] = [
    ...documents,
    { ...navigation(copy, companions), properties: 'nav' },
    { id: 'styles', path: 'styles.css', type: 'text/css', bytes: bytesOf(COPY_STYLES) },
    ...[...shown.values()].map(({ id, path, type, bytes }) => ({ id, path, type, bytes })),
  ];
  const files: EpubFile[] = [
    { path: 'META-INF/container.xml', bytes: container() },
    { path: `${FOLDER}/package.opf`, bytes: await packageFile(article, items, documents) },
    ...items.map(({ path, bytes }) => ({ path: `${FOLDER}/${path}`, bytes })),
  ];
  return epubArchive(files);
}

function epubForm(pictures: ReadonlyMap<string, Item>): CopyForm {
  return {
    level: 1,
    file: (part) => `${part}.xhtml`,
    picture: (src) => pictures.get(src)?.path ?? null,
    semantics: (type, role) => ({ 'epub:type': type, role }),
  };
}

/** The pictures it has, by `Figure.src`. */
function picturesOf(article: Article, pictures: CopyPictures): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const { src } of articleFigures(article)) {
    const picture: CopyPicture | null = copyPicture(src, pictures, PICTURE_TYPES);
    if (!picture || found.has(src)) continue;
    const id = `picture-${found.size + 1}`;
    const path = `pictures/${id}.${PICTURE_ENDINGS[picture.type]!}`;
    found.set(src, { id, path, type: picture.type, bytes: picture.bytes });
  }
  return found;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function xml(root: Markup): Uint8Array {
  return bytesOf(`<?xml version="1.0" encoding="utf-8"?>\n${markupOf(root)}\n`);
}

/** A content document in the language of the article. */
function page(id: string, copy: Copy, title: string, content: Content): Item {
  const { language } = copy.article;
  const attributes: Attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
    dir: directionOf(language),
  };
  const html = element(
    'html',
    attributes,
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'styles.css' }),
    ),
    element('body', {}, content),
  );
  return { id, path: `${id}.xhtml`, type: XHTML, bytes: xml(html) };
}

/** Table of contents and landmarks, in one document that readers can open too. */
function navigation(copy: Copy, companions: readonly Companion[]): Item {
  const { title, language } = copy.article;
  const item = (href: string, words: Content, ...below: Content[]): Markup =>
    element('li', {}, element('a', { href }, words), below);
  const sections = textHeadings(copy).map(({ href, words }) => item(href, words));
  const start = `${copy.form.file('text')}#${placeId('text', 'title')}`;
  const landmark = (type: string, href: string, words: string): Markup =>
    element('li', {}, element('a', { 'epub:type': type, href }, ownWords(language, words)));
  const glossary = companions.find(({ part }) => part === 'glossary');
  return page('navigation', copy, title, [
    element(
      'nav',
      { ...copy.form.semantics('toc', 'doc-toc'), 'aria-labelledby': 'contents' },
      heading(1, 'contents', msg('Contents'), language),
      element(
        'ol',
        {},
        item(start, title, sections.length > 0 ? element('ol', {}, sections) : null),
        companions.map(({ part, title: words }) =>
          item(copy.form.file(part), ownWords(language, words)),
        ),
      ),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', 'aria-labelledby': 'landmarks', hidden: 'hidden' },
      heading(2, 'landmarks', msg('Landmarks'), language),
      element(
        'ol',
        {},
        landmark('bodymatter', start, msg('Article')),
        glossary ? landmark('glossary', copy.form.file('glossary'), glossary.title) : null,
      ),
    ),
  ]);
}

function container(): Uint8Array {
  return xml(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element(
        'rootfiles',
        {},
        element('rootfile', {
          'full-path': `${FOLDER}/package.opf`,
          'media-type': 'application/oebps-package+xml',
        }),
      ),
    ),
  );
}

/** What goes with the text may be read out of its order, so it is no part of the linear one. */
async function packageFile(
  article: Article,
  items: readonly Item[],
  documents: readonly Item[],
): Promise<Uint8Array> {
  const { language } = article;
  return xml(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': language,
        dir: directionOf(language),
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        await epubMetadata(article),
      ),
      element(
        'manifest',
        {},
        items.map(({ id, path, type, properties = null }) =>
          element('item', { id, href: path, 'media-type': type, properties }),
        ),
      ),
      element(
        'spine',
        { 'page-progression-direction': directionOf(language) },
        documents.map(({ id }, index) =>
          element('itemref', { idref: id, linear: index === 0 ? null : 'no' }),
        ),
      ),
    ),
  );
}
