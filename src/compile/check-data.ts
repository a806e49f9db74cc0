import { z } from 'zod';
import { writeNearest } from './nearest.js';
import type { DataPath, YamlData } from './read-yaml.js';
import type { Report } from './report.js';

type Issue = z.core.$ZodIssue;

/** What to write where a field is missing. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['name', 'name: The name'],
  ['description', 'description: A sentence about the site'],
  ['title', 'title: The title'],
  ['dek', 'dek: A sentence or two under the title'],
  ['published', 'published: 2016-12-13'],
  ['language', 'language: en'],
  ['lang', 'lang: ar'],
  ['sources', 'sources: [{ name: Reuters }]'],
  ['kind', 'kind: armed group'],
  ['definition', 'definition: One or two plain sentences'],
  ['respelling', 'respelling: hiz-bul-LAH'],
  ['id', 'id: ceasefire'],
  ['date', 'date: 2016-12-13'],
  ['date-text', 'date-text: Tuesday 13 December 2016'],
  ['phase', 'phase: days'],
  ['text', 'text: What is to be said'],
  ['side', 'side: government'],
  ['from', 'from: turkey'],
  ['to', 'to: jabha-shamiya'],
  ['as-of', 'as-of: 2016-12'],
  ['latitude', 'latitude: 36.20'],
  ['longitude', 'longitude: 37.16'],
  ['source', 'source: { name: GeoNames }'],
]);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['array', 'a list'],
  ['object', 'a group of keys'],
  ['record', 'a group of keys'],
]);

/**
 * Checks data against its schema and reports every fault at its line.
 * @param data null where the YAML could not be read, which was reported already
 * @returns the parts that are right; the whole where there is no fault
 */
export function checkData<S extends z.ZodObject>(
  schema: S,
  data: YamlData | null,
  report: Report,
): { valid: boolean; value: Partial<z.output<S>> } {
  if (!data) return { valid: false, value: {} };
  const result = schema.safeParse(data.value, { reportInput: true });
  if (result.success) return { valid: true, value: result.data };
  for (const issue of result.error.issues) reportIssue(schema, issue, data, report);
  return { valid: false, value: soundParts(schema, data.value) };
}

/** As {@link checkData}, for a list: gives its sound items and where each stood. */
export function checkList<S extends z.ZodObject>(
  schema: z.ZodArray<S>,
  data: YamlData | null,
  report: Report,
): { index: number; value: z.output<S> }[] {
  if (!data) return [];
  const result = schema.safeParse(data.value, { reportInput: true });
  for (const issue of result.error?.issues ?? []) reportIssue(schema, issue, data, report);
  if (!Array.isArray(data.value)) return [];
  return data.value.flatMap((item: unknown, index) => {
    const sound = schema.element.safeParse(item);
    return sound.success ? [{ index, value: sound.data }] : [];
  });
}

function soundParts<S extends z.ZodObject>(schema: S, data: unknown): Partial<z.output<S>> {
  if (typeof data !== 'object' || data === null) return {};
  const parts: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(data, key)) continue;
    const result = z.safeParse(field, (data as Record<string, unknown>)[key]);
    if (result.success) parts[key] = result.data;
  }
  return parts as Partial<z.output<S>>;
}

function reportIssue(schema: z.ZodType, issue: Issue, data: YamlData, report: Report): void {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(schema, path);
    for (const key of issue.keys) {
      report(
        data.lineOf([...path, key]),
        `The key \`${key}\` is not known here.`,
        writeNearest(key, keys, 'Remove it, or see content/README.md for the keys.'),
      );
    }
  } else report(data.lineOf(path), ...explain(issue));
}

/** What is wrong with a value, and the mend. */
function explain(issue: Issue): [message: string, mend: string] {
  const { path, input, message } = issue;
  const name = nameOf(path);
  const isPlain = typeof input === 'string' || typeof input === 'number';
  const shown = isPlain ? `${name} “${input}”` : name;
  const [told = '', mend] = message.split('\n');
  if (mend !== undefined) return [`${shown} ${told}`, mend];

  const example = EXAMPLES.get(String(path.at(-1)));
  const asInExample = example === undefined ? '' : `, for example \`${example}\``;
  if (issue.code === 'too_small') return [`${name} is empty.`, `Fill it${asInExample}.`];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const oneOf = `Write one of: ${values.join(', ')}.`;
    if (isPlain) return [`${shown} is not known.`, writeNearest(String(input), values, oneOf)];
    return [`${name} is ${input === undefined ? 'missing' : 'not a text'}.`, oneOf];
  }
  if (issue.code === 'invalid_type') {
    if (input === undefined || input === null) {
      const add = example === undefined ? 'Add it, or remove its key.' : `Add it${asInExample}.`;
      return [`${name} is missing.`, add];
    }
    if (issue.expected === 'string' && isPlain) {
      return [`${shown} is not a text.`, 'Put the value in quotation marks.'];
    }
    const kind = KINDS.get(issue.expected) ?? issue.expected;
    return [`${shown} is not ${kind}.`, `Write ${kind}${asInExample}.`];
  }
  return [`${shown} is not right: ${message}.`, 'See content/README.md.'];
}

/** The value's name as its author writes it: `native 2, lang`. */
function nameOf(path: DataPath): string {
  if (path.length === 0) return 'The content of the file';
  const parts: string[] = [];
  for (const part of path) {
    if (typeof part === 'number') {
      const last = parts.pop();
      parts.push(last === undefined ? `item ${part + 1}` : `${last} ${part + 1}`);
    } else parts.push(String(part));
  }
  return `\`${parts.join(', ')}\``;
}

/** The keys a schema knows at a path. */
function keysAt(schema: z.ZodType, path: DataPath): string[] {
  let at: unknown = schema;
  const unwrap = (): void => {
    while (at instanceof z.ZodOptional) at = at.unwrap();
  };
  for (const part of path) {
    unwrap();
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[String(part)];
  }
  unwrap();
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
