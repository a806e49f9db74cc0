import { nothing } from 'lit';
import { directionOf } from '../model/direction.js';
import type { Direction } from '../model/inline.js';
import { interfaceLanguage } from './language.js';

/** The `lang` and `dir` of an element, as a template takes them. */
export interface Tongue {
  readonly lang: string | typeof nothing;
  readonly dir: Direction | typeof nothing;
}

/** Where content and interface speak the same, the page has said so already. */
export const SAME_TONGUE: Tongue = { lang: nothing, dir: nothing };

/**
 * For an element that holds content, among words of the interface.
 * @param language BCP 47 tag of the content
 */
export function contentTongue(language: string): Tongue {
  return language === interfaceLanguage()
    ? SAME_TONGUE
    : { lang: language, dir: directionOf(language) };
}

/**
 * For an element that holds words of the interface, within content.
 * @param language BCP 47 tag of the content
 */
export function interfaceTongue(language: string): Tongue {
  const own = interfaceLanguage();
  return language === own ? SAME_TONGUE : { lang: own, dir: directionOf(own) };
}
