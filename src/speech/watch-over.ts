/** What is known of something that is being said. */
export interface Life {
  /** How many letters it has. */
  readonly letters: number;
  /** How many of them were said by the last word that was told; 0 where none was. */
  readonly reached: number;
  /** Whether the last word that was told is its last. */
  readonly lastWord: boolean;
  /** Whether its beginning, or a word of it, was told. */
  readonly started: boolean;
  /** Whether this voice tells words. */
  readonly tells: boolean;
  /** Milliseconds since it was asked for. */
  readonly since: number;
  /** Milliseconds since anything was told of it. */
  readonly silent: number;
  /** Whether the engine says that it speaks. */
  readonly speaking: boolean;
  readonly rate: number;
}

/** No voice says more letters a second than this, at its own speed. */
const FASTEST = 30;

/** None that can be understood says fewer. */
const SLOWEST = 8;

/** An engine that says that it has nothing to say is believed after so many milliseconds. */
const QUIET_MS = 1_500;

/** A voice that tells words is stuck when it has told none for so many milliseconds. */
const WORD_MS = 6_000;

/** How long one that tells nothing, or has not begun, may take longer than the slowest. */
const GRACE_MS = 4_000;

/**
 * Judges something being said whose end has not been told: engines stop in the middle and say
 * nothing of it (Chromium after some 15 seconds with voices of the network: issue 41294170), or come
 * to the end and do not say that either.
 *
 * @returns `wait`; `ended` where it must have been said; `stuck` where the rest has to be said again
 */
export function judge(life: Life): 'wait' | 'ended' | 'stuck' {
  const { letters, reached, lastWord, started, tells, since, silent, speaking, rate } = life;
  const quick = since < (letters / FASTEST / rate) * 1_000;
  const said = started && !quick && (!tells || lastWord);
  if (!speaking) return silent < QUIET_MS ? 'wait' : said ? 'ended' : 'stuck';
  const left = letters - reached;
  const most = tells && started ? WORD_MS : (left / SLOWEST) * 1_000;
  const patience = GRACE_MS + most / rate;
  if (silent < patience) return 'wait';
  return said && tells ? 'ended' : 'stuck';
}
