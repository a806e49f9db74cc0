import type { Definition } from 'mdast';
import type { Article } from '../model/article.js';
import { toDataUrl } from '../model/data-url.js';
import { articleFigures, copyPicture, type CopyPictures } from './copy-picture.js';
import { phrasing } from './markdown-inlines.js';
import { markdownNodes, titleOf } from './markdown-nodes.js';
import { markdownScope, type MarkdownScope } from './markdown-scope.js';
import { writeLine, writeMarkdown } from './write-markdown.js';

/** Pictures that browsers and editors show. */
const PICTURE_TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/svg+xml',
]);

/**
 * The text of an article as Markdown, in the format of content/README.md: front matter, then the
 * text, with its notes. Only ids that something refers to are written.
 * @param pictures files that stand at the end of the text as `data:` URLs; a picture that is not
 *   among them is told by its file's name
 */
export function articleMarkdown(article: Article, pictures: CopyPictures): string {
  const shown = articleFigures(article).flatMap((figure) => {
    const picture = copyPicture(figure.src, pictures, PICTURE_TYPES);
    return picture ? [{ figure, url: toDataUrl(picture.type, picture.bytes) }] : [];
  });
  const labels = new Map(shown.map(({ figure: { id } }, index) => [id, `picture-${index + 1}`]));
  const scope = markdownScope(article, labels);
  const definitions = shown.map(({ figure: { id, caption }, url }): Definition => {
    const label = labels.get(id)!;
    return { type: 'definition', identifier: label, label, url, title: titleOf(caption, scope) };
  });
  return `${frontMatter(article, scope)}\n${writeMarkdown([...markdownNodes(article, scope), ...definitions])}`;
}

/** The details of an article as YAML between two lines of hyphens. */
function frontMatter(article: Article, scope: MarkdownScope): string {
  const { title, shortTitle, dek, published, place, language, kind, contentNote } = article;
  const { sources, featured, glossary, mentions } = article;
  const named = new Set([...mentions.map(({ entry }) => entry), ...featured]);
  const unnamed = glossary.map(({ id }) => id).filter((id) => !named.has(id));
  const lines = [
    line('title', title),
    shortTitle === title ? null : line('short-title', shortTitle),
    dek.length === 0 ? null : line('dek', writeLine(phrasing(dek, scope, false))),
    published === null ? null : `published: ${published}`,
    place === null ? null : line('place', place),
    `language: ${language}`,
    kind === 'news' ? null : `kind: ${kind}`,
    contentNote === null ? null : line('content-note', contentNote),
    sources.length === 0 ? null : 'sources:',
    ...sources.flatMap(({ name, url, note }) => [
      `  - ${line('name', name)}`,
      url === null ? null : `    ${line('url', url)}`,
      note === null ? null : `    ${line('note', note)}`,
    ]),
    featured.length === 0 ? null : `featured: [${featured.join(', ')}]`,
    unnamed.length === 0 ? null : `glossary: [${unnamed.join(', ')}]`,
  ];
  return ['---', ...lines.filter((one) => one !== null), '---', ''].join('\n');
}

/** A string of JSON is one of YAML, but for signs that YAML calls unprintable. */
function line(key: string, value: string): string {
  const quoted = JSON.stringify(value).replace(
    /[\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${key}: ${quoted}`;
}
