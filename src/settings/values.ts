import { effects, type Settings } from './effects.js';

/**
 * Settings from data nobody vouches for: a backup, another version, a hand-edited store.
 * Each setting stands alone: a bad one becomes its default and the others stay. Keys that
 * are no setting are dropped.
 * @param data anything at all
 */
export function validate(data: unknown): Settings {
  const given = Object(data) as Record<string, unknown>;
  return Object.fromEntries(
    effects.map(([key, effect]) => {
      const value = given[key];
      return [key, effect.values.includes(value as string) ? value : effect.default];
    }),
  ) as unknown as Settings;
}

/**
 * Settings from their stored text.
 * @param text what `serialise` gave, or null where nothing is stored; text that is no JSON
 * gives the defaults
 */
export function parse(text: string | null): Settings {
  let data: unknown;
  try {
    data = JSON.parse(text!);
  } catch {
    // Not ours, or cut short: every setting takes its default below.
  }
  return validate(data);
}

/** Every setting at its default. */
export const DEFAULTS: Readonly<Settings> = /* @__PURE__ */ validate({});

/**
 * Settings as text to store: only what differs from the defaults, so that a better default
 * in a later version reaches readers who never chose.
 * @returns a JSON object
 */
export function serialise(settings: Readonly<Settings>): string {
  return JSON.stringify(
    Object.fromEntries(
      effects
        .filter(([key, effect]) => settings[key] !== effect.default)
        .map(([key]) => [key, settings[key]]),
    ),
  );
}

/** Whether two sets of settings are the same in every value. */
export function same(a: Readonly<Settings>, b: Readonly<Settings>): boolean {
  return effects.every(([key]) => a[key] === b[key]);
}
