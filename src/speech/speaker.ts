import { blockAt, type Passage } from '../model/text-content.js';
import { textSteps } from '../model/text-steps.js';
import { piecesOf, type Piece } from './pieces.js';
import { lookForVoice } from './late-voice.js';
import { createSayer } from './sayer.js';
import { skip, type SkipUnit } from './skip.js';
import { createSleepTimer, type SleepAfter } from './sleep.js';
import type { SpeakerParts, SpeechProblem, SpeechState } from './speaker-parts.js';
import { createVoiceDesk } from './voice-desk.js';

/** Reads a text aloud. */
export interface Speaker {
  /** @param from where in the text; where it stopped, if left out */
  play(from?: number): void;
  /** Falls silent at once, and keeps the place. */
  pause(): void;
  /**
   * Goes on or back; while it is silent it stays so.
   * @returns whether there was anything in this direction
   */
  skip(unit: SkipUnit, by: 1 | -1): boolean;
  /** Says the rest as the reader wants it now. */
  renew(): void;
  /** Falls silent by itself, at the end of a sentence; null calls it off. */
  sleepAfter(after: SleepAfter | null): void;
  /** Where the speech is: the last word told, or else where the last piece began. */
  place(): number;
}

/**
 * Spoken right after a cancel, words are dropped (votingworks/bmd#1106, p5.js-speech#12). Where this
 * was too soon, the next try waits five times as long.
 */
const AFTER_CANCEL_MS = 80;

/** So often the same place is tried with one voice; once with those that follow one that failed. */
const TRIES = 3;

/** So many voices that fail one after the other are the engine's failing: it may have dozens. */
const LOST_IN_A_ROW = 3;

/** Errors after which a voice is not asked again. */
const VOICE_LOST = new Set([
  'language-unavailable',
  'voice-unavailable',
  'synthesis-unavailable',
  'network',
]);

/** What holds for a moment, beside what is spoken. */
type Aside = Partial<Pick<SpeechState, 'word' | 'problem' | 'looking'>>;

/** @returns a speaker that is silent until it is asked */
export function createSpeaker(parts: SpeakerParts): Speaker {
  const { spoken, language, clock, wishes } = parts;
  const steps = textSteps(spoken, language);
  const desk = createVoiceDesk(parts);
  const sayer = createSayer(parts.engine, clock);
  const sleep = createSleepTimer(clock);
  let status: SpeechState['status'] = 'paused';
  let sentence: Passage | null = null;
  let queue: Piece[] = [];
  let at = 0;
  let tries = 0;
  let lost = 0;
  let told: Aside = {};
  let callOff: () => void = () => undefined;

  function tell(now: Aside = {}): void {
    told = now;
    const base = { word: null, problem: null, looking: false, sleep: sleep.after() };
    parts.tell({ status, sentence, ...base, ...now });
  }

  function hush(): void {
    callOff();
    sayer.hush();
  }

  function halt(problem: SpeechProblem | null = null): void {
    hush();
    status = 'paused';
    tell({ problem });
  }

  function later(milliseconds: number, run: () => void): void {
    callOff();
    callOff = clock.after(milliseconds, run);
  }

  /** Says what is at a place and after it, once the engine has let go of what it said before. */
  function speakFrom(place: number): void {
    hush();
    status = 'speaking';
    at = place;
    sentence = steps.at(at, 'sentence');
    // Before it is told: what is drawn for that is drawn while the engine is waited for.
    later(AFTER_CANCEL_MS * 5 ** tries, begin);
    tell();
  }

  function begin(): void {
    sentence = steps.at(at, 'sentence');
    if (!sentence) {
      status = 'ended';
      at = 0;
      tell();
      return;
    }
    at = Math.max(at, sentence.start);
    const main = blockAt(spoken.blocks, at)!.language;
    if (!desk.voiceOf(main)) {
      awaitVoice(main);
      return;
    }
    queue = piecesOf(spoken, { start: at, end: sentence.end }, desk);
    tell();
    next();
  }

  /** Says at once what is missing where other voices are there; goes on once this one is. */
  function awaitVoice(main: string): void {
    const problem = desk.whyNone(main);
    if (problem === 'silent') {
      halt(problem);
      return;
    }
    const missed = (): void => {
      status = 'paused';
      tell({ problem });
    };
    const hasOthers = parts.engine.voices().length > 0;
    callOff();
    callOff = lookForVoice(clock, {
      isThere: () => desk.look(main),
      found() {
        status = 'speaking';
        begin();
      },
      ...(hasOthers ? {} : { missed }),
    });
    if (hasOthers) missed();
    else tell({ looking: true });
  }

  function next(): void {
    const piece = queue.shift();
    if (!piece) {
      goOn(sentence!);
      return;
    }
    const voice = desk.voiceOf(piece.language);
    if (!voice) {
      // It has gone since the sentence began.
      later(0, begin);
      return;
    }
    at = piece.start;
    sayer.say(
      {
        words: spoken.text.slice(piece.start, piece.end),
        language: piece.language,
        voice,
        rate: wishes().rate,
      },
      (outcome) => {
        if (outcome.what === 'reached') reach(piece, outcome.word);
        else if (outcome.what === 'ended') {
          tries = lost = 0;
          next();
        } else if (outcome.why === 'not-allowed') halt('not-allowed');
        else {
          tries += 1;
          if (VOICE_LOST.has(outcome.why) || tries >= (lost > 0 ? 1 : TRIES)) {
            desk.lose(voice);
            lost += 1;
            tries = 0;
          }
          if (lost >= LOST_IN_A_ROW) halt('silent');
          else speakFrom(at);
        }
      },
    );
  }

  function reach({ start, end }: Piece, word: Passage): void {
    if (start + word.start > at) tries = lost = 0;
    at = start + word.start;
    tell({ word: { start: at, end: Math.min(start + word.end, end) } });
  }

  /** From one sentence to the next, with a silence where a paragraph ends. */
  function goOn(from: Passage): void {
    const to = steps.beside(from, 'sentence', 1);
    at = to?.start ?? spoken.text.length;
    const same = to && blockAt(spoken.blocks, to.start) === blockAt(spoken.blocks, from.start);
    if (to && sleep.isDue(!same)) {
      sleep.set(null);
      sentence = to;
      status = 'asleep';
      tell();
      return;
    }
    later(same ? 0 : wishes().gap, begin);
  }

  return {
    play(from) {
      tries = lost = 0;
      desk.forgive();
      // What ran out while it was silent has nothing left to silence.
      if (status !== 'speaking' && sleep.isDue(false)) sleep.set(null);
      speakFrom(from ?? at);
    },
    pause() {
      if (status === 'speaking') halt();
      else callOff();
    },
    skip(unit, by) {
      const from = sentence ?? steps.at(at, 'sentence');
      const to = from && skip(spoken, steps, from, unit, by);
      if (!to) return false;
      if (status === 'speaking') {
        speakFrom(to.start);
      } else {
        status = 'paused';
        at = to.start;
        sentence = to;
        tell();
      }
      return true;
    },
    renew() {
      if (status === 'speaking') speakFrom(at);
    },
    sleepAfter(after) {
      sleep.set(after);
      tell(told);
    },
    place: () => at,
  };
}
