import { msg } from '@lit/localize';
import { MARK_KINDS } from '../model/mark-kind.js';
import { markKindName } from './mark-kind-name.js';
import type { MarkWanted } from './mark-wanted.js';

/** What a button is for, and what it shows. */
type ToolbarButton = readonly [wanted: MarkWanted, words: unknown];

/** What can be done here. */
interface ToolbarAbilities {
  /** Whether a word can be explained. */
  readonly explains: boolean;
  /** Whether the text can be read aloud. */
  readonly listens: boolean;
  /** Whether the reader is walking through the text, and ends it here. */
  readonly walking: boolean;
}

/** What can be done with a passage, in order. */
export function toolbarButtons({ explains, listens, walking }: ToolbarAbilities): ToolbarButton[] {
  const all: (ToolbarButton | null)[] = [
    ...MARK_KINDS.map((kind) => [{ what: 'mark', kind }, markKindName(kind)] as const),
    [{ what: 'note' }, msg('Add a note')],
    explains ? [{ what: 'explain' }, msg('Explain this word')] : null,
    listens ? [{ what: 'listen' }, msg('Listen from here')] : null,
    [{ what: 'citation' }, msg('Copy with source')],
    [{ what: 'link' }, msg('Copy link')],
    walking ? [{ what: 'end' }, msg('Done')] : null,
  ];
  return all.filter((button) => button !== null);
}
