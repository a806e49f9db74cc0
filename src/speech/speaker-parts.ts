import type { Passage } from '../model/text-content.js';
import type { Clock, SpeechEngine } from './engine.js';
import type { SleepAfter } from './sleep.js';
import type { SpokenText } from './spoken-text.js';

/** How the reader wants a text to be spoken. */
export interface SpeechWishes {
  /** 1 is a voice's own speed. */
  readonly rate: number;
  /** Milliseconds of silence between paragraphs. */
  readonly gap: number;
  /** A voice for a language, by `voiceURI`; keys are languages without region. */
  readonly voices: Readonly<Record<string, string>>;
}

/** Why nothing is spoken. */
export type SpeechProblem =
  /** The device has no voice for the text's language. */
  | 'no-voice'
  /** It has one, over the network alone, which is away. */
  | 'needs-network'
  /** The browser speaks only after the reader does something on the page. */
  | 'not-allowed'
  /** Every voice there is fell silent. */
  | 'silent';

/** What is spoken now. */
export interface SpeechState {
  /** `asleep` is paused by itself, as the reader wanted. */
  readonly status: 'speaking' | 'paused' | 'asleep' | 'ended';
  /** The sentence being spoken; null before the first. */
  readonly sentence: Passage | null;
  /** The word being spoken, where the voice tells it. */
  readonly word: Passage | null;
  readonly problem: SpeechProblem | null;
  /** Whether the device is still asked for a voice. */
  readonly looking: boolean;
  /** When it will fall silent by itself; null for not. */
  readonly sleep: SleepAfter | null;
}

/** What a speaker works with. */
export interface SpeakerParts {
  readonly spoken: SpokenText;
  /** BCP 47 tag, by whose rules sentences end. */
  readonly language: string;
  readonly engine: SpeechEngine;
  readonly clock: Clock;
  readonly wishes: () => SpeechWishes;
  readonly isOnline: () => boolean;
  readonly tell: (state: SpeechState) => void;
}
