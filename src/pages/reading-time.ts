import { msg, str } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';

/**
 * How long a text takes to read, in words.
 * @param minutes whole minutes
 * @returns for English `Reading time: 7 minutes`
 */
export function readingTime(minutes: number): string {
  const format = new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  });
  return msg(str`Reading time: ${format.format(minutes)}`);
}
