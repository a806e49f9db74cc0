import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';

/** The languages most written on the web, and those with most readers of news from elsewhere. */
const COMMON = [
  'am',
  'ar',
  'az',
  'bg',
  'bn',
  'bs',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'gu',
  'ha',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'it',
  'ja',
  'ka',
  'kk',
  'km',
  'ko',
  'ku',
  'ky',
  'lo',
  'lt',
  'lv',
  'mk',
  'ml',
  'mn',
  'mr',
  'ms',
  'my',
  'nb',
  'ne',
  'nl',
  'pa',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'si',
  'sk',
  'sl',
  'so',
  'sq',
  'sr',
  'sv',
  'sw',
  'ta',
  'te',
  'tg',
  'th',
  'ti',
  'tk',
  'tr',
  'uk',
  'ur',
  'uz',
  'vi',
  'yo',
  'zh',
  'zu',
];

/**
 * Languages to choose from, by their names in the interface's language.
 * @param chosen BCP 47 tag, which is among them whatever it is; `und` for one that is not known
 */
export function languageChoices(chosen: string): TemplateResult[] {
  const names = new Intl.DisplayNames([interfaceLanguage()], { type: 'language' });
  const { compare } = new Intl.Collator(interfaceLanguage());
  const choices = [...new Set([...COMMON, ...(chosen === 'und' ? [] : [chosen])])]
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((one, other) => compare(one.name, other.name));
  return [{ tag: 'und', name: msg('Not known') }, ...choices].map(
    ({ tag, name }) => html`<option value=${tag} ?selected=${tag === chosen}>${name}</option>`,
  );
}
