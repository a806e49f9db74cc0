import { remembered } from '../model/remembered.js';

/**
 * A language's own name for itself.
 * @param tag BCP 47 tag
 * @returns `English`, `العربية`; the tag where the device does not know the language
 */
export const languageName = remembered((tag: string): string => {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  // Some languages write their own name small; in a list of languages it begins like the others.
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
});
