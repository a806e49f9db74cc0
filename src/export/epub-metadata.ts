import { msg } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';
import type { Article } from '../model/article.js';
import { textOf } from '../model/inline.js';
import { articleFigures } from './copy-picture.js';
import { element, type Content } from './markup.js';

/** The first day that a ZIP can tell: for a text that does not say when it was written. */
const NO_DAY = '1980-01-01';

/** What every name-based identifier of this program is made with (RFC 9562, section 5.5). */
const NAMESPACE = '0cf6b5de-6a0e-4a86-9d0b-2f1c6c1c5f4e';

/**
 * What a publication's package says of it: Dublin Core, and how it can be read in the terms of
 * EPUB Accessibility 1.1 (https://www.w3.org/TR/epub-a11y-11/). That it conforms to it is not
 * claimed: nobody has certified it.
 */
export async function epubMetadata(article: Article): Promise<Content> {
  const { title, language, dek, published, sources } = article;
  const property = (name: string, value: string): Content =>
    element('meta', { property: name }, value);
  return [
    element('dc:identifier', { id: 'identifier' }, await identifierOf(article)),
    element('dc:title', {}, title),
    element('dc:language', {}, language),
    dek.length > 0 ? element('dc:description', {}, textOf(dek)) : null,
    published === null ? null : element('dc:date', {}, published),
    sources.map(({ name }) => element('dc:source', {}, name)),
    property('dcterms:modified', `${published ?? NO_DAY}T00:00:00Z`),
    accessProperties(article).map(([name, value]) => property(`schema:${name}`, value)),
    element(
      'meta',
      { property: 'schema:accessibilitySummary', 'xml:lang': interfaceLanguage() },
      accessibilitySummary(article),
    ),
  ];
}

/**
 * How the text can be read: https://www.w3.org/2021/a11y-discov-vocab/latest/
 * @returns property of schema.org and value, a pair for each
 */
function accessProperties(article: Article): [string, string][] {
  const figures = articleFigures(article);
  const described = figures.every(({ alt }) => alt !== '');
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    'unlocked',
    ...(figures.length > 0 && described ? ['alternativeText'] : []),
    ...(figures.some(({ description }) => description.length > 0) ? ['longDescription'] : []),
  ];
  // A picture may flash or move: nobody has looked.
  const hazards =
    figures.length === 0
      ? ['none']
      : ['noSoundHazard', 'unknownFlashingHazard', 'unknownMotionSimulationHazard'];
  return [
    ['accessMode', 'textual'],
    ...(figures.length > 0 ? [['accessMode', 'visual'] as [string, string]] : []),
    ['accessModeSufficient', described ? 'textual' : 'textual,visual'],
    ...features.map((value): [string, string] => ['accessibilityFeature', value]),
    ...hazards.map((value): [string, string] => ['accessibilityHazard', value]),
  ];
}

function accessibilitySummary(article: Article): string {
  const figures = articleFigures(article);
  return [
    msg('The text can be enlarged, spaced and shown in any typeface and colours.'),
    figures.length === 0
      ? msg('There are no pictures.')
      : figures.every(({ alt }) => alt !== '')
        ? msg('Every picture has a text alternative.')
        : msg('Some pictures have no text alternative.'),
    msg('It was made by a program, and nobody has certified it.'),
  ].join(' ');
}

/** A UUID of version 5: the same for the same text, so that an e-reader knows a later copy again. */
async function identifierOf({ id, title, language }: Article): Promise<string> {
  const space = NAMESPACE.replaceAll('-', '')
    .match(/../g)!
    .map((byte) => parseInt(byte, 16));
  const name = new TextEncoder().encode([id, title, language].join('\n'));
  const digest = await crypto.subtle.digest('SHA-1', Uint8Array.from([...space, ...name]));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
