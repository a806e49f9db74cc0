import type { Article } from '../model/article.js';
import { SIDES, type Side } from '../model/entry.js';
import type { EntryRow } from '../model/find-entries.js';
import { mentionsByEntry } from '../model/mentions-by-entry.js';
import { sideLabel } from '../languages/side-labels.js';

/** What a glossary's script needs to find and order its entries. */
export interface GlossaryData {
  rows: EntryRow[];
  /** The sides its entries are on. */
  sides: { side: Side; label: string }[];
}

/** The data of an article's glossary. */
export function glossaryData({ glossary, mentions }: Article): GlossaryData {
  const byEntry = mentionsByEntry(mentions);
  return {
    rows: glossary.map(({ id, type, name, aliases, native, alignment }) => ({
      id,
      type,
      side: alignment?.side ?? null,
      names: [name, ...aliases, ...native.map(({ text }) => text)],
      mentions: byEntry.get(id)?.length ?? 0,
    })),
    sides: SIDES.filter((side) => glossary.some(({ alignment }) => alignment?.side === side)).map(
      (side) => ({ side, label: sideLabel(side) }),
    ),
  };
}
