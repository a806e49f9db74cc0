import { msg } from '@lit/localize';
import type { MarkKind } from '../model/mark-kind.js';

/** What each kind of mark is called, in the language the interface speaks now. */
export function markKindLabels(): Readonly<Record<MarkKind, string>> {
  return { important: msg('Important'), question: msg('Question'), check: msg('To check') };
}
