import '../elements/glossary-definition.js';
import '../elements/print-notes.js';
import type { Definition } from '../model/definition.js';

/** Gives the page's definitions, which stand in its data, to the elements that show them. */
export function explainTerms(): void {
  const data = document.getElementById('page-data')?.textContent;
  if (data) giveDefinitions(JSON.parse(data) as Record<string, Definition>);
}

/** @param definitions entry id → definition */
export function giveDefinitions(definitions: Record<string, Definition>): void {
  for (const element of document.querySelectorAll('glossary-definition, print-notes')) {
    (element as HTMLElementTagNameMap['glossary-definition' | 'print-notes']).definitions =
      definitions;
  }
}
