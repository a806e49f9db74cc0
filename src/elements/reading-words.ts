import { msg, str } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';

/** `4 minutes`, in the language the interface speaks now. */
export function minutesInWords(minutes: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(minutes);
}

/** How much of a text was read. @param progress from 0 to 1 */
export function readSoFar(progress: number): string {
  if (progress === 1) return msg('Read to the end');
  const share = percent(progress);
  return msg(str`Read so far: ${share}`);
}

/** The same of a text that may not be begun. @param progress null where it is not */
export function readProgress(progress: number | null): string {
  return progress === null ? msg('Not begun') : readSoFar(progress);
}

/**
 * How much of a text was read, and how long the rest takes.
 * @param minutes whole ones
 */
export function readAndLeft(progress: number, minutes: number): string {
  if (progress === 1) return msg('Read to the end');
  const [share, left] = [percent(progress), minutesInWords(minutes)];
  return msg(str`${share} read, about ${left} left`);
}

/** How long a text takes at the reader's own pace. */
export function atOwnPace(minutes: number): string {
  const whole = minutesInWords(minutes);
  return msg(str`At your pace: about ${whole}`);
}

function percent(progress: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' }).format(progress);
}
