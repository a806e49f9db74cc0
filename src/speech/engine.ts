/** Something to be said, by one voice in one go. */
export interface Saying {
  readonly words: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly voice: SpeechVoice;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

/** A voice of the device. */
export type SpeechVoice = Pick<
  SpeechSynthesisVoice,
  'lang' | 'localService' | 'name' | 'voiceURI' | 'default'
>;

/** What an engine tells of what it is saying. Any of it may be missing, and be late. */
export type Heard =
  | { readonly what: 'started' }
  | { readonly what: 'ended' }
  /** A word is reached: so many letters from the start, and where known its length. */
  | { readonly what: 'reached'; readonly at: number; readonly length: number }
  /** It could not be said, or no further; `why` as of `SpeechSynthesisErrorEvent.error`. */
  | { readonly what: 'failed'; readonly why: string };

/** What speaks; it says one thing at a time. */
export interface SpeechEngine {
  /**
   * What the device has by now, as far as it is known.
   * @param anew whether it is asked again, though it told some before
   */
  voices(anew?: boolean): readonly SpeechVoice[];
  /** Whether it is saying something, or is about to; by its own account. */
  isSpeaking(): boolean;
  say(saying: Saying, hear: (heard: Heard) => void): void;
  /** Ends what it is saying. */
  cancel(): void;
}

/** Time, so that tests need not wait. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** @returns calls it off */
  after(milliseconds: number, run: () => void): () => void;
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
