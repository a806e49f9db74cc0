import { effects, type Settings } from './effects.js';
import { validate } from './values.js';

/**
 * Settings as the fragment of an address. A fragment is never sent to a server, so settings that
 * travel by a link or a QR code are seen by nobody but the two devices.
 * @returns `typeSize=150&theme=dark`, only what differs from the defaults; `standard` where nothing
 *   does, so that a link can also bring the defaults
 */
export function toFragment(settings: Readonly<Settings>): string {
  const changed = effects
    .filter(([key, effect]) => settings[key] !== effect.default)
    .map(([key]): [string, string] => [key, settings[key]]);
  return changed.length > 0 ? new URLSearchParams(changed).toString() : STANDARD;
}

const STANDARD = 'standard';

/**
 * Settings from an address's fragment, which anybody may have written.
 * @param fragment with or without `#`
 * @returns null where it holds no setting, as the fragment of any other link; a setting with a
 *   value that is not known takes its default
 */
export function fromFragment(fragment: string): Settings | null {
  const text = fragment.replace(/^#/, '');
  const given = new URLSearchParams(text);
  const known = effects.some(([key]) => given.has(key));
  if (!known && text !== STANDARD) return null;
  return validate(Object.fromEntries(given));
}
