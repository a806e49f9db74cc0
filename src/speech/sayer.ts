import type { Passage } from '../model/text-content.js';
import type { Clock, Heard, Saying, SpeechEngine } from './engine.js';
import { judge, type Life } from './watch-over.js';

/** What becomes of something said. */
export type Outcome =
  /** A word is being said; from where to where it is in what was to be said. */
  | { readonly what: 'reached'; readonly word: Passage }
  | { readonly what: 'ended' }
  /** It could not be said, or no further; `why` is an engine's error, or `stuck`. */
  | { readonly what: 'failed'; readonly why: string };

/** Has an engine say one thing after the other, and notices where it does not. */
export interface Sayer {
  /** @param told hears of it, at the end exactly once, unless it was hushed */
  say(saying: Saying, told: (outcome: Outcome) => void): void;
  /** Falls silent, and tells nothing more of what was being said. */
  hush(): void;
}

/** How often, in ms, what is being said is looked at. */
const WATCH_MS = 500;

interface Current {
  readonly saying: Saying;
  readonly asked: number;
  heard: number;
  started: boolean;
  word: Passage;
}

/** Something that is said aloud. */
const SAYABLE = /[\p{L}\p{N}]/u;

export function createSayer(engine: SpeechEngine, clock: Clock): Sayer {
  /** Voices that have told a word. */
  const telling = new Set<string>();
  let current: Current | null = null;
  let callOff: () => void = () => undefined;

  const lifeOf = ({ saying, asked, heard, started, word }: Current, now: number): Life => ({
    letters: saying.words.length,
    reached: word.start,
    lastWord: !SAYABLE.test(saying.words.slice(word.end)),
    started,
    tells: telling.has(saying.voice.voiceURI),
    since: now - asked,
    silent: now - heard,
    speaking: engine.isSpeaking(),
    rate: saying.rate,
  });

  return {
    say(saying, told) {
      const now = clock.now();
      const word = { start: 0, end: 0 };
      const mine: Current = { saying, asked: now, heard: now, started: false, word };
      current = mine;

      const end = (outcome: Outcome): void => {
        callOff();
        current = null;
        told(outcome);
      };
      const watch = (): void => {
        const verdict = judge(lifeOf(mine, clock.now()));
        if (verdict === 'ended') end({ what: 'ended' });
        else if (verdict === 'stuck') end({ what: 'failed', why: 'stuck' });
        else callOff = clock.after(WATCH_MS, watch);
      };
      const hear = (heard: Heard): void => {
        // Told late, of something that is no longer waited for.
        if (current !== mine) return;
        mine.heard = clock.now();
        mine.started = true;
        if (heard.what === 'reached') {
          const { at, length } = heard;
          telling.add(saying.voice.voiceURI);
          if (at < mine.word.start || at >= saying.words.length) return;
          mine.word = { start: at, end: length > 0 ? at + length : wordEnd(saying, at) };
          told({ what: 'reached', word: mine.word });
        } else if (heard.what !== 'started') end(heard);
      };
      engine.say(saying, hear);
      if (current === mine) callOff = clock.after(WATCH_MS, watch);
    },
    hush() {
      callOff();
      current = null;
      engine.cancel();
    },
  };
}

/** Where a word ends whose length was not told. */
function wordEnd({ words, language }: Saying, at: number): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(words);
  const word = segments.containing(at);
  return word ? word.index + word.segment.length : words.length;
}
