import { msg } from '@lit/localize';
import { MARK_KINDS } from '../model/mark-kind.js';
import { markKindName } from './mark-kind-name.js';
import type { MarkWanted } from './mark-wanted.js';

/** What a button is for, and what it shows. */
type ToolbarButton = readonly [wanted: MarkWanted, words: unknown];

/**
 * What can be done with a passage, in order.
 * @param explains whether a word can be explained here
 * @param walking whether the reader is walking through the text, and ends it here
 */
export function toolbarButtons(explains: boolean, walking: boolean): ToolbarButton[] {
  const all: (ToolbarButton | null)[] = [
    ...MARK_KINDS.map((kind) => [{ what: 'mark', kind }, markKindName(kind)] as const),
    [{ what: 'note' }, msg('Add a note')],
    explains ? [{ what: 'explain' }, msg('Explain this word')] : null,
    [{ what: 'citation' }, msg('Copy with source')],
    [{ what: 'link' }, msg('Copy link')],
    walking ? [{ what: 'end' }, msg('Done')] : null,
  ];
  return all.filter((button) => button !== null);
}
