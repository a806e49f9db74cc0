import { msg, str } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';
import type { SkipUnit } from '../speech/skip.js';
import type { SpeechProblem } from '../speech/speaker-parts.js';

/** Why nothing is spoken: one of the speaker's reasons, or a browser that does not speak at all. */
export type SilenceReason = SpeechProblem | 'no-speech';

/**
 * Says plainly why nothing is spoken, and what can be done.
 * @param language BCP 47 tag of the text
 */
export function silenceWords(reason: SilenceReason, language: string): string {
  const name = nameOf(language);
  switch (reason) {
    case 'no-speech':
      return msg(
        'This browser cannot read aloud. Your device may: look for “Select to Speak” or “Spoken Content” in its accessibility settings, or open this page in another browser.',
      );
    case 'no-voice':
      return msg(
        str`This device has no voice for the language of this text (${name}). Add one in the device’s settings, under “text-to-speech” or “spoken content”, and press “Go on”.`,
      );
    case 'needs-network':
      return msg(
        str`The voices for the language of this text (${name}) speak over the network only, and you are offline. Go on once you are online, or add a voice in the device’s settings.`,
      );
    case 'not-allowed':
      return msg('The browser did not let the page speak. Press “Go on” once more.');
    case 'silent':
      return msg(
        'The voice fell silent and did not come back. Your place is kept. Choose another voice under “Options”, or press “Go on”.',
      );
  }
}

/** Says that it fell silent by itself, as the reader wanted. */
export function asleepWords(): string {
  return msg('Reading aloud fell silent by itself, as you chose. Your place is kept.');
}

/** What the buttons for back and forward do, by what the reader goes by. */
export function skipLabels(): Readonly<Record<SkipUnit, readonly [back: string, on: string]>> {
  return {
    sentence: [msg('Back by one sentence'), msg('Forward by one sentence')],
    paragraph: [msg('Back by one paragraph'), msg('Forward by one paragraph')],
    heading: [msg('Back by one heading'), msg('Forward by one heading')],
  };
}

/** A language's name in the language of the interface. */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([interfaceLanguage()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
