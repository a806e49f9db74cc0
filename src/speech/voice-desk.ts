import type { SpeechVoice } from './engine.js';
import type { Abilities } from './pieces.js';
import type { SpeakerParts, SpeechProblem } from './speaker-parts.js';
import { primaryOf, voiceFor } from './voice-for.js';

/** Which voice says what, among those that still do. */
export interface VoiceDesk extends Abilities {
  /** The reader's own for a language where it can be used, else the best; undefined without any. */
  voiceOf(language: string): SpeechVoice | undefined;
  /** Whether there is one by now: the device is asked anew. */
  look(language: string): boolean;
  /** Why there is none. */
  whyNone(language: string): SpeechProblem;
  /** A voice has failed, and is not asked again. */
  lose(voice: SpeechVoice): void;
  /** All are given another chance. */
  forgive(): void;
}

/** Voices of the network stop after some 15 seconds: this is well below, at a usual speed. */
const REMOTE_LETTERS = 150;

/** Android takes no more than 4,000 letters at once. */
const LOCAL_LETTERS = 3_000;

export function createVoiceDesk({
  engine,
  wishes,
  isOnline,
}: Pick<SpeakerParts, 'engine' | 'wishes' | 'isOnline'>): VoiceDesk {
  const lost = new Set<string>();

  /** Looked through once for each language: some devices have thousands of voices. */
  const found = new Map<string, SpeechVoice[]>();
  let among: readonly SpeechVoice[] = [];

  function all(language: string): readonly SpeechVoice[] {
    const voices = engine.voices();
    if (voices !== among) found.clear();
    among = voices;
    const primary = primaryOf(language);
    const known = found.get(primary) ?? voices.filter(({ lang }) => primaryOf(lang) === primary);
    found.set(primary, known);
    return known;
  }

  function voiceOf(language: string): SpeechVoice | undefined {
    const usable = all(language).filter(({ voiceURI }) => !lost.has(voiceURI));
    const wanted = wishes().voices[primaryOf(language)];
    const own = usable.find(({ voiceURI }) => voiceURI === wanted);
    return own && (own.localService || isOnline()) ? own : voiceFor(usable, language, isOnline());
  }

  return {
    voiceOf,
    speaks: (language) => voiceOf(language) !== undefined,
    most: (language) =>
      voiceOf(language)?.localService === false
        ? Math.round(REMOTE_LETTERS * wishes().rate)
        : LOCAL_LETTERS,
    look(language) {
      engine.voices(true);
      return voiceOf(language) !== undefined;
    },
    whyNone(language) {
      const voices = all(language);
      if (voices.some(({ voiceURI }) => lost.has(voiceURI))) return 'silent';
      return voices.length > 0 ? 'needs-network' : 'no-voice';
    },
    lose: ({ voiceURI }) => lost.add(voiceURI),
    forgive: () => lost.clear(),
  };
}
