import { inTurns } from '../model/turns.js';
import type { ImportedDocument } from './imported-document.js';

/**
 * A text as it is kept: one string of JSON. A browser copies a string in no time, into its
 * database, out of it and to a worker; an object of 100,000 parts keeps a page waiting each time.
 */
export interface KeptDocument {
  json: string;
}

/** So many blocks are written in one step. */
const STEP = 100;

/**
 * A text as it is to be kept, written in turns, so that a long one does not block the page.
 * @param document plain JSON; not changed
 */
export async function toKeep({ blocks, ...rest }: ImportedDocument): Promise<KeptDocument> {
  const restAwhile = inTurns();
  const written: string[] = [];
  for (let at = 0; at < blocks.length; at += STEP) {
    written.push(JSON.stringify(blocks.slice(at, at + STEP)).slice(1, -1));
    await restAwhile();
  }
  const before = JSON.stringify(rest).slice(0, -1);
  return { json: `${before},"blocks":[${written.join(',')}]}` };
}

/**
 * The JSON of a text that is kept.
 * @param kept may be the object itself, as earlier versions kept it
 */
export function keptJson(kept: unknown): string {
  const { json } = kept as Partial<KeptDocument>;
  return typeof json === 'string' ? json : JSON.stringify(kept);
}

/** The text itself. @param kept as `keptJson` takes it */
export function keptDocument(kept: unknown): ImportedDocument {
  const { json } = kept as Partial<KeptDocument>;
  return (typeof json === 'string' ? JSON.parse(json) : kept) as ImportedDocument;
}
