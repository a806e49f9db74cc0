import { isMarkKind } from './mark-kind.js';
import type { Mark } from './mark.js';
import type { Passage, TextBlock } from './text-content.js';

/**
 * A mark as a W3C Web Annotation: https://www.w3.org/TR/annotation-model/. Its selectors say the
 * same passage three times over: by its words, by its place in the text, and by its place in the
 * block that has the id.
 */
export type Annotation = Record<string, AnnotationValue>;

export type AnnotationValue =
  null | boolean | number | string | AnnotationValue[] | { [key: string]: AnnotationValue };

/** https://www.w3.org/TR/annotation-model/#fragment-selector: fragments of HTML. */
const HTML_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3236';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export function toAnnotation(mark: Mark): Annotation {
  const { kind, note, quote, position, block, source } = mark;
  return {
    '@context': ANNOTATION_CONTEXT,
    id: `urn:uuid:${mark.id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: mark.created,
    modified: mark.modified,
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: kind },
      ...(note
        ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]
        : []),
    ],
    target: {
      source: {
        id: source.url,
        type: 'Text',
        format: 'text/html',
        language: source.language,
        'schema:name': source.title,
      },
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
        ...(block
          ? [
              {
                type: 'FragmentSelector',
                conformsTo: HTML_FRAGMENTS,
                value: block.id,
                refinedBy: { type: 'TextPositionSelector', start: block.start, end: block.end },
              },
            ]
          : []),
      ],
    },
  };
}

/**
 * Reads an annotation of ours, or one of another's that quotes the words it is about.
 * @param id of the record it is kept in
 * @param text id of the text it is in
 * @param annotation anything at all: a backup may hold what somebody else wrote
 * @returns null where it quotes nothing, so that nothing could be shown or found
 */
export function fromAnnotation(id: string, text: string, annotation: unknown): Mark | null {
  const { target, body, created, modified } = objectOf(annotation);
  const { source, selector } = objectOf(target);
  const selectors = listOf(selector);
  const quote = ofType(selectors, 'TextQuoteSelector');
  const exact = stringOf(quote['exact']);
  if (exact === '') return null;
  const position = passageOf(ofType(selectors, 'TextPositionSelector'));
  const bodies = listOf(body);
  const kind = bodies.find(({ purpose }) => purpose === 'tagging')?.['value'];
  const note = bodies.find(({ purpose }) => purpose !== 'tagging')?.['value'];
  const named = objectOf(source);
  return {
    id,
    text,
    kind: isMarkKind(kind) ? kind : 'important',
    note: stringOf(note),
    quote: { exact, prefix: stringOf(quote['prefix']), suffix: stringOf(quote['suffix']) },
    position: position ?? { start: 0, end: exact.length },
    block: blockOf(ofType(selectors, 'FragmentSelector')),
    source: {
      url: stringOf(named['id']) || stringOf(source),
      title: stringOf(named['schema:name']) || text,
      language: stringOf(named['language']),
    },
    created: timeOf(created),
    modified: timeOf(modified) || timeOf(created),
  };
}

type Data = Record<string, unknown>;

function objectOf(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : {};
}

/** Of a value that the standard allows to be one or many. */
function listOf(value: unknown): Data[] {
  return (Array.isArray(value) ? value : [value]).map(objectOf);
}

function ofType(list: readonly Data[], type: string): Data {
  return list.find((one) => one['type'] === type) ?? {};
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A time as we write it; of any other nothing, since dates are read from it. */
function timeOf(value: unknown): string {
  const time = stringOf(value);
  return /^\d{4}-\d\d-\d\dT/.test(time) && !Number.isNaN(Date.parse(time)) ? time : '';
}

function passageOf({ start, end }: Data): Passage | null {
  const whole = (value: unknown): value is number => Number.isSafeInteger(value);
  return whole(start) && whole(end) && start >= 0 && end > start ? { start, end } : null;
}

function blockOf({ value, refinedBy }: Data): TextBlock | null {
  const passage = passageOf(objectOf(refinedBy));
  const id = stringOf(value);
  return passage && id ? { id, ...passage } : null;
}
