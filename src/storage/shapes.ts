import { isPlainJson } from './plain-json.js';
import { STORE_NAMES, type RecordOf, type StoreName } from './records.js';

/** Whether one value of a record is what it should be. */
type Check = (value: unknown) => boolean;

/** More than any title or id needs; a definition or an address may be longer. */
const SHORT = 2_000;
const LONG = 100_000;

const text =
  (longest: number, shortest = 0): Check =>
  (value) =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest;

const number =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= most;

const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

const time: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const texts: Check = (value) =>
  Array.isArray(value) && value.length <= 1_000 && value.every(text(SHORT, 1));

const textsByName: Check = (value) =>
  isObject(value) && Object.keys(value).length <= 1_000 && Object.values(value).every(text(SHORT));

const object: Check = (value) => isObject(value);

type Shapes = { [Name in StoreName]: { [Field in keyof RecordOf<Name>]-?: Check } };

const KEPT = { id: text(SHORT, 1), changed: time };

/** Every field of every record. A record has these and no others. */
const SHAPES: Shapes = {
  places: {
    ...KEPT,
    title: text(SHORT),
    block: text(SHORT, 1),
    offset: whole,
    progress: number(1),
  },
  presets: { ...KEPT, name: text(SHORT, 1), settings: textsByName },
  bookmarks: {
    ...KEPT,
    text: text(SHORT, 1),
    block: text(SHORT, 1),
    offset: whole,
    label: text(SHORT),
  },
  notes: { ...KEPT, text: text(SHORT, 1), annotation: object },
  texts: {
    ...KEPT,
    title: text(SHORT),
    language: text(SHORT),
    source: text(LONG),
    article: object,
  },
  terms: {
    ...KEPT,
    term: text(SHORT, 1),
    aliases: texts,
    definition: text(LONG),
    text: text(SHORT),
  },
  history: { ...KEPT, text: text(SHORT, 1), title: text(SHORT), seconds: number(1e9) },
};

/**
 * What is wrong with a record. The same question is asked before writing and before restoring, so
 * that nothing can be kept that a backup could not bring back.
 * @returns the field that is wrong, or null where all is well
 */
export function faultIn(store: StoreName, record: unknown): string | null {
  if (!isObject(record)) return 'record';
  if (!isPlainJson(record)) return 'record';
  const shape = SHAPES[store] as Record<string, Check>;
  const strange = Object.keys(record).find((field) => !Object.hasOwn(shape, field));
  if (strange !== undefined) return strange;
  return Object.keys(shape).find((field) => !shape[field]!(record[field])) ?? null;
}

/** Whether a text names one of our stores. */
export function isStoreName(name: string): name is StoreName {
  return (STORE_NAMES as readonly string[]).includes(name);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
