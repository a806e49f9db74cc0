import type {
  Clock,
  Heard,
  Saying,
  SpeechEngine,
  SpeechVoice,
} from '../../../src/speech/engine.js';
import type { SpokenText } from '../../../src/speech/spoken-text.js';

/** A clock that goes when it is told to. */
export class SetClock implements Clock {
  #now = 0;
  #due: { time: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const one = { time: this.#now + milliseconds, run };
    this.#due.push(one);
    return () => (this.#due = this.#due.filter((other) => other !== one));
  }

  /** Lets so much time pass, and all happen that is due in it. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [first] = this.#due.sort((one, other) => one.time - other.time);
      if (!first || first.time > end) break;
      this.#due = this.#due.filter((one) => one !== first);
      this.#now = first.time;
      first.run();
    }
    this.#now = end;
  }
}

export const voice = (lang: string, localService = true, name = lang): SpeechVoice => ({
  lang,
  localService,
  name,
  voiceURI: name,
  default: false,
});

/** How an engine misbehaves. */
export interface Manners {
  /** It never says that it has ended. */
  noEnd?: boolean;
  /** It tells no words. */
  noWords?: boolean;
  /** It tells nothing at all. */
  mute?: boolean;
  /** It stops after so many ms of one saying, and tells nothing of it. */
  stopsAfter?: number;
  /** So it stays `speaking` once it has stopped. */
  hangs?: boolean;
  /** What is said within so many ms of a cancel is dropped. */
  dropsAfterCancel?: number;
  /** Errors, one for each of the next sayings; none where it is empty. */
  fails?: string[];
  /** At which word they come; the third where it is left out. */
  failsAt?: number;
  /** These voices fail with this error, always. */
  broken?: ReadonlyMap<string, string>;
}

/** A word takes this long. */
export const WORD_MS = 300;

/** An engine without sound, on a clock that is set. It says one word after the other. */
export class StandIn implements SpeechEngine {
  readonly said: Saying[] = [];
  /** Every word that was begun. */
  readonly words: string[] = [];
  available: SpeechVoice[] = [voice('en-GB')];
  #speaking = false;
  #turn = 0;
  #cancelled = -Infinity;

  constructor(
    readonly clock: Clock,
    readonly manners: Manners = {},
  ) {}

  voices(): readonly SpeechVoice[] {
    return this.available;
  }

  isSpeaking(): boolean {
    return this.#speaking;
  }

  cancel(): void {
    this.#turn += 1;
    this.#speaking = false;
    this.#cancelled = this.clock.now();
  }

  say(saying: Saying, hear: (heard: Heard) => void): void {
    const { manners, clock } = this;
    this.said.push(saying);
    if (clock.now() - this.#cancelled < (manners.dropsAfterCancel ?? 0)) return;
    const turn = (this.#turn += 1);
    const words = [...saying.words.matchAll(/\S+/gu)];
    const tell = (heard: Heard): void => {
      if (!manners.mute) hear(heard);
    };
    this.#speaking = true;
    const why = manners.broken?.get(saying.voice.voiceURI) ?? manners.fails?.shift();
    const began = clock.now();
    const step = (index: number): void => {
      if (turn !== this.#turn) return;
      if (index === 0) tell({ what: 'started' });
      if (why !== undefined && index === Math.min(manners.failsAt ?? 2, words.length - 1)) {
        this.#speaking = false;
        hear({ what: 'failed', why });
        return;
      }
      if (manners.stopsAfter !== undefined && clock.now() - began >= manners.stopsAfter) {
        this.#speaking = manners.hangs === true;
        return;
      }
      const word = words[index];
      if (!word) {
        this.#speaking = manners.hangs === true;
        if (!manners.noEnd) tell({ what: 'ended' });
        return;
      }
      this.words.push(word[0]);
      if (!manners.noWords) tell({ what: 'reached', at: word.index, length: word[0].length });
      clock.after(WORD_MS, () => step(index + 1));
    };
    clock.after(WORD_MS, () => step(0));
  }
}

/**
 * A text to be spoken, from its paragraphs; one that begins with `#` is a heading.
 * @param foreign words of it in another language, each with its tag
 */
export function spokenText(
  paragraphs: readonly string[],
  foreign: Readonly<Record<string, string>> = {},
  language = 'en',
): SpokenText {
  const blocks: SpokenText['blocks'][number][] = [];
  let text = '';
  for (const [index, paragraph] of paragraphs.entries()) {
    const words = paragraph.replace(/^# /u, '');
    if (index > 0) text += '\n';
    const start = text.length;
    text += words;
    const heading = paragraph.startsWith('#');
    blocks.push({ id: `b${index}`, start, end: text.length, heading, language });
  }
  return {
    text,
    blocks,
    foreign: Object.entries(foreign).map(([words, tag]) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, language: tag };
    }),
  };
}
