import type { NoteReference } from '../model/inline.js';

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

/** Finds the footnotes of a text: what marks of the size of a number lead to. */
export function collectNotes(root: Element): FoundNotes {
  const links = [...root.querySelectorAll('a[href]')].filter(isMark);
  const byId = new Map<string, Element>();
  const counts = new Map<string, number>();
  const numbers = new Map<Element, NoteReference>();
  for (const link of links) {
    const id = targetOf(link);
    const target = id === null ? null : (byId.get(id) ?? elementWith(root, id));
    if (id === null || !target || target.contains(link)) continue;
    // A mark within a note leads back to the text, or to another note.
    if ([...byId.values()].some((note) => note.contains(link))) continue;
    byId.set(id, target);
    const reference = (counts.get(id) ?? 0) + 1;
    counts.set(id, reference);
    const number = [...byId.keys()].indexOf(id) + 1;
    numbers.set(link, { type: 'note-reference', note: id, number, reference });
  }
  const notes = new Set(byId.values());
  const make = (open: Element | null): FoundNotes => ({
    elements: [...counts].map(([id, references]) => ({ id, references })),
    byId,
    isNote: (element) => element !== open && notes.has(element),
    referenceOf: (element) => numbers.get(element) ?? null,
    isWayBack: (element) =>
      open !== null &&
      element.localName === 'a' &&
      (/backlink|backref/i.test(`${element.getAttribute('role') ?? ''} ${element.className}`) ||
        BACK.test(element.textContent)),
    within: (id) => make(byId.get(id) ?? null),
  });
  return make(null);
}

function isMark(link: Element): boolean {
  if (link.getAttribute('role') === 'doc-backlink') return false;
  const type = `${link.getAttribute('role') ?? ''} ${link.getAttribute('epub:type') ?? ''}`;
  if (type.includes('noteref')) return true;
  return MARK.test(link.textContent.trim()) && targetOf(link) !== null;
}

function targetOf(link: Element): string | null {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

/** By comparing, since an id may be anything and not fit into a selector. */
function elementWith(root: Element, id: string): Element | null {
  const found = [...root.querySelectorAll('[id]')].find((element) => element.id === id);
  if (!found) return null;
  // The id may stand on an anchor at the start of the note.
  const own = found.localName === 'a' || found.localName === 'sup' || found.localName === 'span';
  return own ? (found.closest('li, p, aside, dd, div') ?? found) : found;
}
