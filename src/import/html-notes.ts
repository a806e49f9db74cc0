import type { NoteReference } from '../model/inline.js';
import { placeOf } from './html-places.js';

/** The footnotes of a text, and the links to and from them. */
export interface FoundNotes {
  /** In the order of their first references. */
  elements: { id: string; references: number }[];
  byId: ReadonlyMap<string, Element>;
  isNote(element: Element): boolean;
  /** What an element is that refers to a note, or null. */
  referenceOf(element: Element): NoteReference | null;
  /** Whether an element leads from a note back to the text. */
  isWayBack(element: Element): boolean;
  /** The same, for walking through one note itself. */
  within(id: string): FoundNotes;
}

/** What a reference to a note reads like: a number, a letter or a sign. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?$/iu;
const BACK = /^(?:[\s[\]a-z\d]|\p{M}|\p{Cf})*[↑↩⏎⤴^](?:[\s[\]]|\p{M}|\p{Cf})*$/iu;

/**
 * Finds the footnotes of a text: what marks of the size of a number lead to.
 * @param careful whether such a mark counts only where it is raised, or what it leads to leads back
 */
export function collectNotes(root: Element, careful = false): FoundNotes {
  const elements = idsIn(root);
  const targetOf = (link: Element): Element | null =>
    noteAt(elements.get(placeOf(link.getAttribute('href') ?? '') ?? ''));
  const byId = new Map<string, Element>();
  const notes = new Set<Element>();
  const counts = new Map<string, number>();
  const order = new Map<string, number>();
  const numbers = new Map<Element, NoteReference>();
  const origins = new Set<string>();
  for (const link of root.querySelectorAll('a[href]')) {
    if (!isMark(link) || link.closest('[hidden]')) continue;
    const id = placeOf(link.getAttribute('href')!);
    const target = targetOf(link);
    if (id === null || !target || target.contains(link)) continue;
    // A mark within a note leads back to the text, or to another note.
    if (isWithin(link, notes, root)) continue;
    const from = idsAround(link);
    if (careful && !isReference(link) && !isRaised(link) && !leadsTo(target, from)) continue;
    byId.set(id, target);
    notes.add(target);
    if (!order.has(id)) order.set(id, order.size + 1);
    from.forEach((each) => origins.add(each));
    const reference = (counts.get(id) ?? 0) + 1;
    counts.set(id, reference);
    numbers.set(link, { type: 'note-reference', note: id, number: order.get(id)!, reference });
  }
  const all = [...counts].map(([id, references]) => ({ id, references }));
  const make = (open: Element | null): FoundNotes => ({
    elements: all,
    byId,
    isNote: (element) => element !== open && notes.has(element),
    referenceOf: (element) => numbers.get(element) ?? null,
    isWayBack: (element) =>
      open !== null &&
      element.localName === 'a' &&
      (/backlink|backref/i.test(semanticsOf(element) + element.className) ||
        origins.has(placeOf(element.getAttribute('href') ?? '') ?? '') ||
        BACK.test(element.textContent)),
    within: (id) => make(byId.get(id) ?? null),
  });
  return make(null);
}

/** The first element of each id: ids may be anything, and not fit into a selector. */
function idsIn(root: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]')) {
    if (!found.has(element.id)) found.set(element.id, element);
  }
  return found;
}

/** The note that an id stands in: it may be on an anchor at the note's start. */
function noteAt(found: Element | undefined): Element | null {
  if (!found) return null;
  const own = found.localName === 'a' || found.localName === 'sup' || found.localName === 'span';
  return own ? (found.closest('li, p, aside, dd, div') ?? found) : found;
}

/** What an element is, in the words of DPUB-ARIA and of EPUB. */
function semanticsOf(element: Element): string {
  return `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''} `;
}

function isReference(link: Element): boolean {
  return semanticsOf(link).includes('noteref');
}

function isMark(link: Element): boolean {
  if (semanticsOf(link).includes('backlink')) return false;
  return isReference(link) || MARK.test(link.textContent.trim());
}

function isRaised(link: Element): boolean {
  return link.closest('sup') !== null || link.querySelector('sup') !== null;
}

/** The ids by which a note may lead back to a reference: its own, and of what is close around it. */
function idsAround(link: Element): string[] {
  return [link, link.parentElement, link.parentElement?.parentElement, link.previousElementSibling]
    .map((element) => element?.id ?? '')
    .filter((id) => id !== '');
}

function leadsTo(note: Element, ids: readonly string[]): boolean {
  return [...note.querySelectorAll('a[href]')].some((link) =>
    ids.includes(placeOf(link.getAttribute('href')!) ?? ''),
  );
}

function isWithin(element: Element, notes: ReadonlySet<Element>, root: Element): boolean {
  for (let each = element.parentElement; each && each !== root; each = each.parentElement) {
    if (notes.has(each)) return true;
  }
  return false;
}
