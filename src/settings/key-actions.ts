import { msg } from '@lit/localize';

/** Where the reader's keys are kept in localStorage. */
export const KEYS_KEY = 'lectern.keys';

/** What a key can do, with the key that does it at first. */
const DEFAULT_KEYS = {
  help: '?',
  'next-paragraph': 'j',
  'previous-paragraph': 'k',
  'next-heading': 'n',
  'previous-heading': 'p',
  listen: 'r',
  larger: '+',
  smaller: '-',
  settings: 't',
  article: 'a',
  summary: 's',
  glossary: 'g',
  timeline: 'i',
  voices: 'v',
  library: 'l',
} as const;

export type KeyAction = keyof typeof DEFAULT_KEYS;

/** Which key does what: one printable character each, no two the same. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

export const DEFAULT_KEY_MAP: KeyMap = DEFAULT_KEYS;

export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as readonly KeyAction[];

/** What each action is called, in the language the interface speaks now. */
export function keyActionLabels(): Readonly<Record<KeyAction, string>> {
  return {
    help: msg('Show this list'),
    'next-paragraph': msg('Next paragraph'),
    'previous-paragraph': msg('Paragraph before'),
    'next-heading': msg('Next heading'),
    'previous-heading': msg('Heading before'),
    listen: msg('Read aloud, or pause'),
    larger: msg('Larger type'),
    smaller: msg('Smaller type'),
    settings: msg('Text and display'),
    article: msg('Article'),
    summary: msg('Summary'),
    glossary: msg('Glossary'),
    timeline: msg('Timeline'),
    voices: msg('Voices'),
    library: msg('Library'),
  };
}

/**
 * Whether a key can be given to an action: it types one character, and is not the space bar, which
 * scrolls the page and presses buttons.
 * @param key as of `KeyboardEvent.key`
 */
export function isUsableKey(key: string): boolean {
  return [...key].length === 1 && key.trim() !== '';
}

/** @returns the action that a key does, or null */
export function actionOf(keys: KeyMap, key: string): KeyAction | null {
  return KEY_ACTIONS.find((action) => keys[action] === key) ?? null;
}

/**
 * Keys from their stored text, which nobody vouches for.
 * @param text what {@link serialiseKeys} gave, or null
 * @returns the defaults where it is not a whole map of usable keys, no two the same
 */
export function parseKeys(text: string | null): KeyMap {
  try {
    const given = { ...DEFAULT_KEYS, ...(JSON.parse(text ?? '{}') as Partial<KeyMap>) };
    const keys = KEY_ACTIONS.map((action) => given[action]);
    const whole = keys.every((key) => typeof key === 'string' && isUsableKey(key));
    if (!whole || new Set(keys).size < keys.length) return DEFAULT_KEY_MAP;
    return Object.fromEntries(
      KEY_ACTIONS.map((action, index) => [action, keys[index]]),
    ) as unknown as KeyMap;
  } catch {
    return DEFAULT_KEY_MAP;
  }
}

/** Keys as text to store: only those that the reader changed. */
export function serialiseKeys(keys: KeyMap): string {
  return JSON.stringify(
    Object.fromEntries(
      KEY_ACTIONS.filter((action) => keys[action] !== DEFAULT_KEYS[action]).map((action) => [
        action,
        keys[action],
      ]),
    ),
  );
}
