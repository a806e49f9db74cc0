import { DOMParser } from 'linkedom/worker';
import { decodeText } from '../decode-text.js';
import { ImportProblem } from '../import-problem.js';
import { nestingOf } from './nesting.js';

/** No text is nested deeper, and the parser takes seconds for what is. */
const DEEPEST = 500;

/**
 * The root of an XML file. The parser knows no document types: entities that a file declares for
 * itself stay as they are written, so none can swell, and nothing is fetched.
 * @throws {ImportProblem} where there is none
 */
export function readXml(bytes: Uint8Array): Element {
  const text = decodeText(bytes, true);
  refuseNested(text);
  const parsed: unknown = new DOMParser().parseFromString(text, 'text/xml');
  const root = (parsed as Document).documentElement as Element | null;
  if (!root) throw new ImportProblem('unreadable', 'no XML');
  return root;
}

/** @throws {ImportProblem} where markup is nested more deeply than can be read */
export function refuseNested(markup: string): void {
  if (nestingOf(markup) > DEEPEST) throw new ImportProblem('unreadable', 'nested too deeply');
}

/** The elements below another, at any depth, that have a name, whatever their prefix. */
export function elementsNamed(root: Element, name: string): Element[] {
  return [...root.querySelectorAll('*')].filter((element) => localName(element) === name);
}

/** @returns the attribute's value without space around it; empty where it is not there */
export function attribute(element: Element, name: string): string {
  // In XML its getAttribute() gives the value as it is escaped.
  return element.getAttributeNode(name)?.value.trim() ?? '';
}

/** The words of an element, in one line. */
export function wordsOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** The parser leaves prefixes in names. */
function localName({ localName: name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}
