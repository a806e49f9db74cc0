import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Report } from './report.js';

/** A path to a value: keys and positions, as Zod gives them. */
export type DataPath = readonly PropertyKey[];

/** YAML as plain data, with the way back to its lines. */
export interface YamlData {
  value: unknown;
  /**
   * The line a value stands in; of the nearest value around it where it is missing.
   * @param path an empty path gives the first line of all
   */
  lineOf(path: DataPath): number;
}

/**
 * Reads YAML 1.2 (its core schema: only true, false, null and numbers are not text).
 * @param text the YAML
 * @param firstLine line of the file on which the text begins
 * @returns null where it cannot be read; why is reported
 */
export function readYaml(text: string, firstLine: number, report: Report): YamlData | null {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  let value: unknown;
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const faults = [...document.errors, ...document.warnings];
    for (const { pos, message } of faults) {
      report(lineAt(pos[0]), `This is not valid YAML: ${plainFault(message)}`, mendOf(message));
    }
    if (faults.length > 0) return null;
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report(firstLine, `This is not valid YAML: ${plainFault(why)}`, mendOf(why));
    return null;
  }
  return { value, lineOf: (path) => lineOf(document, path, lineAt, firstLine) };
}

function plainFault(message: string): string {
  const [first = ''] = message.split('\n', 1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** The commonest slips of people who write YAML by hand. */
function mendOf(message: string): string {
  if (/unique/i.test(message)) return 'Keep the key once.';
  if (/tab/i.test(message)) return 'Indent with spaces.';
  if (/quote/i.test(message))
    return 'Close the quotation mark, or double it where it is part of the text.';
  if (/nested mappings|implicit key|plain value|colon/i.test(message)) {
    return 'Put a text that has a colon followed by a space in quotation marks.';
  }
  return 'Indent as the example in content/README.md does, and put a text with : # [ ] { } in quotation marks.';
}

function lineOf(
  document: Document.Parsed,
  path: DataPath,
  lineAt: (offset: number) => number,
  firstLine: number,
): number {
  let node: unknown = document.contents;
  let line = firstLine;
  for (const part of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(part))
      : undefined;
    const child = isMap(node)
      ? (pair?.key ?? null)
      : isNode(node) && 'items' in node
        ? (node.items as unknown[])[Number(part)]
        : null;
    const place = isPair(child) ? child.key : child;
    if (!isNode(place) || !place.range) break;
    line = lineAt(place.range[0]);
    node = pair ? pair.value : child;
  }
  return line;
}
