import { msg, str } from '@lit/localize';
import { formatDate, formatMonth } from '../model/format-date.js';
import { interfaceLanguage } from './language.js';

/**
 * The date that something holds for, as closely as it is told.
 * @param date ISO 8601 day or month
 * @returns `(as of December 2016)`
 */
export function asOf(date: string): string {
  const language = interfaceLanguage();
  const words = date.length > 7 ? formatDate(date, language) : formatMonth(date, language);
  return msg(str`(as of ${words})`);
}
