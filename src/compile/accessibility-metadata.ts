import type { PublishedArticle } from '../model/article.js';
import { figuresOf } from '../model/figures.js';

/**
 * How an article can be read, in the terms of the Schema.org Accessibility Properties for
 * Discoverability Vocabulary (https://www.w3.org/2021/a11y-discov-vocab/latest/). Only what the
 * tests of this reader hold, or what the article itself shows, is claimed.
 */
export function accessibilityMetadata(article: PublishedArticle): Record<string, unknown> {
  const figures = article.sections.flatMap(({ blocks }) => figuresOf(blocks));
  const headings = article.sections.filter(({ heading }) => heading !== null);
  const features = [
    'ARIA',
    'displayTransformability',
    'highContrastDisplay',
    'readingOrder',
    'unlocked',
    ...(headings.length > 0 ? ['structuralNavigation'] : []),
    // As the page shows one: src/pages/article.ts.
    ...(headings.length > 1 ? ['tableOfContents'] : []),
    ...(figures.length > 0 ? ['alternativeText'] : []),
    ...(figures.some(({ description }) => description.length > 0) ? ['longDescription'] : []),
  ];
  // Nothing here sounds or moves but, perhaps, a picture: whether one does is not looked into.
  const hazards =
    figures.length === 0
      ? ['none']
      : ['noSoundHazard', 'unknownFlashingHazard', 'unknownMotionSimulationHazard'];
  return {
    accessMode: ['textual', ...(figures.length > 0 ? ['visual'] : [])],
    accessModeSufficient: [{ '@type': 'ItemList', itemListElement: ['textual'] }],
    accessibilityFeature: features,
    accessibilityHazard: hazards,
    accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
    accessibilitySummary: [
      'The text can be enlarged to 400 %, spaced, and shown in other typefaces and colours.',
      figures.length > 0 ? 'Every picture has a text alternative.' : 'There are no pictures.',
      'Checked by automatic tests; people with disabilities have not yet tested it.',
    ].join(' '),
  };
}
