import type { SleepAfter } from '../speech/sleep.js';
import type { SpeechSettings } from '../speech/speech-settings.js';

/** What the reader wants of the voice that reads to them. */
export type SpeechWanted =
  | { readonly what: 'toggle' | 'stop' }
  | { readonly what: 'skip'; readonly by: 1 | -1 }
  | { readonly what: 'change'; readonly settings: SpeechSettings }
  /** To fall silent by itself; null for never. */
  | { readonly what: 'sleep'; readonly after: SleepAfter | null };

/** Bubbles, composed. */
export class SpeechWantedEvent extends Event {
  readonly wanted: SpeechWanted;

  constructor(wanted: SpeechWanted) {
    super('speech-wanted', { bubbles: true, composed: true });
    this.wanted = wanted;
  }
}

declare global {
  interface HTMLElementEventMap {
    'speech-wanted': SpeechWantedEvent;
  }
}
