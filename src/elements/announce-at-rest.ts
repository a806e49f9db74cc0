import { announce } from './announce.js';

/** How long typing rests, in ms, before what came of it is said: it would talk over every letter. */
const PAUSE = 700;

/** Says what came of what a reader asks for, once for each time that they rest. */
export interface RestTeller {
  /** They have asked for something else; `typing` while more of it may come. */
  asked(typing: boolean): void;
  /** What came of it may be known now. */
  answered(): void;
  /** Nothing is to be said of what was asked. */
  drop(): void;
}

/**
 * @param outcome what came of it; null where that is not known yet, `''` where nothing is to be said.
 *   The same words twice running are said once.
 */
export function announceAtRest(outcome: () => string | null): RestTeller {
  let isUnsaid = false;
  let said = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    if (!isUnsaid || pause !== undefined) return;
    const words = outcome();
    if (words === null) return;
    if (words !== '' && words !== said) announce(words);
    said = words;
    isUnsaid = false;
  }

  function stop(): void {
    clearTimeout(pause);
    pause = undefined;
  }

  return {
    asked(typing) {
      isUnsaid = true;
      stop();
      pause = setTimeout(
        () => {
          pause = undefined;
          say();
        },
        typing ? PAUSE : 0,
      );
    },
    answered: say,
    drop() {
      stop();
      isUnsaid = false;
    },
  };
}
