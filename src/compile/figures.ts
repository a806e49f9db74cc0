import type { Image, PhrasingContent } from 'mdast';
import type { Figure } from '../model/block.js';
import { checkWords, toInlines } from './inlines.js';
import { parseLine } from './parse-line.js';
import { writeNearest } from './nearest.js';
import type { BlockScope } from './blocks.js';
import { svgSize } from './svg-size.js';

/**
 * Makes a figure of a paragraph that holds only a picture.
 * @param id the figure's id
 */
export function toFigure(image: Image, id: string, scope: BlockScope): Figure {
  const { report } = scope.inline;
  const line = image.position?.start.line ?? 1;
  const src = decode(image.url);
  const source = scope.pictures.get(src);
  if (source === undefined) {
    report(
      line,
      `The picture “${src}” is not in the article's folder.`,
      writeNearest(src, scope.pictures.keys(), `Put the file into ${scope.folder}.`),
    );
  }
  scope.shown.add(src);
  const alt = image.alt?.trim() ?? '';
  if (alt === '') {
    report(
      line,
      `The picture “${src}” has no text alternative.`,
      'Write in the square brackets what it shows, for those who cannot see it.',
    );
  }
  checkWords(alt, line, scope.inline);
  const caption = parseLine(image.title ?? '', line, 'The caption', report);
  return {
    type: 'figure',
    id,
    src,
    alt,
    ...svgSize(source ?? ''),
    caption: toInlines(caption, { ...scope.inline, notes: null, place: 'a caption' }, id),
    description: [],
  };
}

/** The picture of a paragraph that holds nothing else. */
export function onlyImage(
  children: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, string>,
): Image | null {
  const [only, ...others] = children;
  if (others.length > 0) return null;
  if (only?.type === 'image') return only;
  if (only?.type !== 'imageReference') return null;
  const url = definitions.get(only.identifier) ?? '';
  const { alt, position } = only;
  return { type: 'image', url, alt: alt ?? null, ...(position ? { position } : {}) };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
