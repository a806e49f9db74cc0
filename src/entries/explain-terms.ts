import '../elements/glossary-definition.js';
import type { Definition } from '../model/definition.js';

/** Gives the page's definitions, which stand in its data, to the element that shows them. */
export function explainTerms(): void {
  const element = document.querySelector('glossary-definition');
  const data = document.getElementById('page-data')?.textContent;
  if (element && data) element.definitions = JSON.parse(data) as Record<string, Definition>;
}
