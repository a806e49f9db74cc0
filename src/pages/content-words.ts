import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';

/**
 * Words of content within a sentence of the interface, such as a speaker's name.
 * @param language BCP 47 tag they are in
 * @returns them as they are where the sentence is in the same language
 */
export function contentWords(words: string, language: string): TemplateResult | string {
  if (language === interfaceLanguage()) return words;
  const { lang, dir } = contentTongue(language);
  return html`<bdi lang=${lang} dir=${dir}>${words}</bdi>`;
}
