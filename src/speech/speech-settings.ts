import { SKIP_UNITS, type SkipUnit } from './skip.js';

/** Where they are kept in localStorage. */
const KEY = 'lectern.speech';

/** Speeds, as times of a voice's own. Remote voices say nothing above 2. */
export const SPEECH_RATES = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** Seconds of silence between paragraphs. */
export const SPEECH_GAPS = [0, 0.5, 1, 2, 4] as const;

/** How the reader wants texts to be read aloud, on this device: another has other voices. */
export interface SpeechSettings {
  readonly rate: (typeof SPEECH_RATES)[number];
  readonly gap: (typeof SPEECH_GAPS)[number];
  /** What back and forward go by. */
  readonly unit: SkipUnit;
  /** The voice for a language, by its `voiceURI`; keys are languages without region. */
  readonly voices: Readonly<Record<string, string>>;
}

export const SPEECH_DEFAULTS: SpeechSettings = { rate: 1, gap: 0.5, unit: 'sentence', voices: {} };

/**
 * Settings from their stored text, which nobody vouches for.
 * @returns each that is none at its default
 */
export function parseSpeech(text: string | null): SpeechSettings {
  let given: Record<string, unknown> = {};
  try {
    given = Object(JSON.parse(text ?? '{}')) as Record<string, unknown>;
  } catch {
    // Not ours, or cut short.
  }
  const one = <Value>(values: readonly Value[], value: unknown, usual: Value): Value =>
    values.includes(value as Value) ? (value as Value) : usual;
  const voices = Object.entries(Object(given['voices']) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    rate: one(SPEECH_RATES, given['rate'], SPEECH_DEFAULTS.rate),
    gap: one(SPEECH_GAPS, given['gap'], SPEECH_DEFAULTS.gap),
    unit: one(SKIP_UNITS, given['unit'], SPEECH_DEFAULTS.unit),
    voices: Object.fromEntries(voices),
  };
}

/** @param area gives `localStorage`; reaching for it may itself throw */
export function readSpeech(area: () => Pick<Storage, 'getItem'>): SpeechSettings {
  try {
    return parseSpeech(area().getItem(KEY));
  } catch {
    return SPEECH_DEFAULTS;
  }
}

/** Keeps them; where the browser keeps nothing they hold for this page. */
export function keepSpeech(area: () => Pick<Storage, 'setItem'>, settings: SpeechSettings): void {
  try {
    area().setItem(KEY, JSON.stringify(settings));
  } catch {
    // They hold for this page.
  }
}
