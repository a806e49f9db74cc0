import type { ImportedBlock, ImportedDocument } from './imported-document.js';
import { proseIn } from './prose-in.js';

/** What a text's description gives as an introduction: nothing where the text says the same. */
export function dekOf(
  description: string,
  blocks: readonly ImportedBlock[],
): ImportedDocument['dek'] {
  if (description === '') return [];
  const text = proseIn(blocks).slice(0, 5_000).replace(/\s+/g, ' ');
  const opening = description.replace(/[….\s]+$/u, '').slice(0, 60);
  return text.includes(opening) ? [] : [{ type: 'text', value: description }];
}
