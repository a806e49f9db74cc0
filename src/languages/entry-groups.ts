import { msg } from '@lit/localize';
import type { EntryType } from '../model/entry.js';

/** A part of a glossary. */
export interface EntryGroup {
  type: EntryType;
  /** Of its heading. */
  id: string;
  heading: string;
}

/** The parts of a glossary, in their order. */
export function entryGroups(): EntryGroup[] {
  return [
    { type: 'actor', id: 'actors', heading: msg('Who is who') },
    { type: 'place', id: 'places', heading: msg('Places') },
    { type: 'term', id: 'terms', heading: msg('Terms') },
  ];
}
