import type { Mention } from './entry.js';

/** Mentions by the id of the entry that they are of, each in the order given; gone through once. */
export function mentionsByEntry(mentions: readonly Mention[]): ReadonlyMap<string, Mention[]> {
  const byEntry = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byEntry.get(mention.entry);
    if (list) list.push(mention);
    else byEntry.set(mention.entry, [mention]);
  }
  return byEntry;
}
