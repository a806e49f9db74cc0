import { ANNOTATION_CONTEXT, type Annotation, toAnnotation } from './annotation.js';
import type { Mark } from './mark.js';

/**
 * Marks as one W3C Annotation Collection, which other programs can read:
 * https://www.w3.org/TR/annotation-model/#collections
 * @param label names the collection
 * @returns JSON-LD
 */
export function annotationCollection(marks: readonly Mark[], label: string): string {
  const items = marks.map((mark): Annotation =>
    // The context is said once, for the whole collection.
    Object.fromEntries(Object.entries(toAnnotation(mark)).filter(([key]) => key !== '@context')),
  );
  const collection = {
    '@context': ANNOTATION_CONTEXT,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
