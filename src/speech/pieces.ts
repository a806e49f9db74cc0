import { blockAt, trimPassage, type Passage } from '../model/text-content.js';
import type { SpokenText } from './spoken-text.js';
import { primaryOf } from './voice-for.js';

/** What one voice says in one go. */
export interface Piece extends Passage {
  /** BCP 47 tag, for which there is a voice. */
  readonly language: string;
}

/** What the voices of a device can do. */
export interface Abilities {
  /** Whether there is a voice for a language. */
  speaks(language: string): boolean;
  /** How many letters, at most, a voice of a language says in one go. */
  most(language: string): number;
}

/** Where a long sentence is best divided: after a mark that ends a clause, else between words. */
const PAUSES = [/[;:–—،؛]\s/gu, /,\s/gu, /\s/gu];

/** A text without letters and digits, such as a dash, is not worth a voice of its own. */
const SAYABLE = /[\p{L}\p{N}]/u;

/**
 * Divides a part of a text into what is said in one go, each piece in one language.
 *
 * Words of another language have a voice of it where there is one. Where there is none, they are
 * said with the voice of what stands around them, if it is written in the same script; else they are
 * left out, because a voice reads no letters that it does not know, or spells them out.
 *
 * @param spoken the text
 * @param passage the part, within one block
 */
export function piecesOf(spoken: SpokenText, passage: Passage, abilities: Abilities): Piece[] {
  const main = blockAt(spoken.blocks, passage.start)?.language ?? '';
  const around = spoken.foreign.filter(
    ({ start, end }) => start < passage.end && end > passage.start,
  );
  const cuts = [
    ...new Set([
      passage.start,
      ...around.flatMap(({ start, end }) => [start, end]).filter((at) => isWithin(at, passage)),
      passage.end,
    ]),
  ].sort((one, other) => one - other);
  const runs: Piece[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1]!;
    const said = around.findLast((one) => one.start <= start && one.end >= end)?.language ?? main;
    const last = runs.at(-1);
    const plain = !SAYABLE.test(spoken.text.slice(start, end));
    const language = plain && last ? last.language : voiceLanguage(said, main, abilities);
    if (language === null) continue;
    if (last?.end === start && last.language === language) {
      runs[runs.length - 1] = { ...last, end };
    } else runs.push({ start, end, language });
  }
  return runs.flatMap((run) => divided(spoken.text, run, abilities.most(run.language)));
}

function isWithin(at: number, { start, end }: Passage): boolean {
  return at > start && at < end;
}

/** The language whose voice says words of a language; null where they are left out. */
function voiceLanguage(said: string, main: string, abilities: Abilities): string | null {
  if (primaryOf(said) === primaryOf(main)) return main;
  if (primaryOf(said) === 'und') return null;
  if (abilities.speaks(said)) return said;
  return scriptOf(said) === scriptOf(main) ? main : null;
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

/** What ends a clause belongs to what was said before it. */
const ENDING = /^[\s,.;:!?)\]…،؛؟”’»]+/u;

/** The parts of a piece that are short enough, as long as they can be. */
function divided(text: string, { start, end, language }: Piece, most: number): Piece[] {
  const parts: Piece[] = [];
  for (let from = start; from < end;) {
    const to = end - from <= most ? end : from + cutIn(text.slice(from, from + most + 1));
    const ending = ENDING.exec(text.slice(from, to))?.[0].length ?? 0;
    const part = trimPassage(text, { start: from + ending, end: to });
    if (part && SAYABLE.test(text.slice(part.start, part.end))) parts.push({ ...part, language });
    from = to;
  }
  return parts;
}

/** Where to cut: at the last good place in the second half, else between words, else at the end. */
function cutIn(words: string): number {
  for (const pause of PAUSES) {
    const at = [...words.matchAll(pause)].at(-1);
    const least = pause === PAUSES.at(-1) ? 0 : words.length / 2;
    if (at && at.index > least) return at.index + at[0].length;
  }
  return words.length - 1;
}
