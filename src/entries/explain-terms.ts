import '../elements/glossary-definition.js';
import '../elements/print-notes.js';
import { siteRoot } from '../elements/site-root.js';
import { definitionsFileName, type Definition } from '../model/definition.js';

/** Fetches the definitions of the page's article, and gives them to the elements that show them. */
export function explainTerms(): void {
  const element = document.querySelector('glossary-definition')!;
  const coming = fetchDefinitions(element.article)
    // Without them, each term's link leads to the glossary.
    .catch(() => ({}))
    .then((definitions) => {
      giveDefinitions(definitions);
      element.coming = null;
    });
  element.coming = coming;
}

/** @param definitions entry id → definition */
export function giveDefinitions(definitions: Record<string, Definition>): void {
  for (const element of document.querySelectorAll('glossary-definition, print-notes')) {
    (element as HTMLElementTagNameMap['glossary-definition' | 'print-notes']).definitions =
      definitions;
  }
}

/** @throws {TypeError | SyntaxError} where there is no connection and no saved copy, or a false one */
async function fetchDefinitions(article: string): Promise<Record<string, Definition>> {
  const response = await fetch(siteRoot() + definitionsFileName(article));
  if (!response.ok) throw new TypeError(`${response.status} for ${response.url}`);
  return (await response.json()) as Record<string, Definition>;
}
