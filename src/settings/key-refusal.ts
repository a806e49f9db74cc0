import { msg, str } from '@lit/localize';
import {
  actionOf,
  isUsableKey,
  keyActionLabels,
  type KeyAction,
  type KeyMap,
} from './key-actions.js';

/**
 * Why a key cannot be given to an action, in words for the reader.
 * @param key as of `KeyboardEvent.key`
 * @returns null where it can be given
 */
export function keyRefusal(keys: KeyMap, action: KeyAction, key: string): string | null {
  if (!isUsableKey(key)) {
    return msg('That key cannot be used. Press a letter, a digit or a sign.');
  }
  const taken = actionOf(keys, key);
  return taken === null || taken === action
    ? null
    : msg(str`That key is taken by: ${keyActionLabels()[taken]}. Press another.`);
}
