import { announce } from '../elements/announce.js';
import { atOwnPace, readAndLeft } from '../elements/reading-words.js';
import '../elements/storage-place.js';
import { sentenceStart } from '../model/sentence-start.js';
import { topOf } from '../settings/first-line.js';
import { StorageProblem } from '../storage/problem.js';
import type { Place } from '../storage/records.js';
import { storage } from '../storage/storage.js';
import { nodePlaceOf } from '../storage/text-place.js';
import { focusText } from './focus-text.js';
import type { ReadingSession } from './reading-session.js';

/** The fragment of a link that leads to where the text was left. */
const CONTINUE = '#continue';

/**
 * Offers the kept place above the text, and moves nobody who did not ask for it: not even to a
 * place of their own, which a link to a paragraph may not be. Where there is none, it says how long
 * the text takes at the reader's own pace.
 */
export function offerPlace(place: Place | null, session: ReadingSession): void {
  const left = place && place.progress < 1 ? place : null;
  if (location.hash === CONTINUE) {
    history.replaceState(history.state, '', location.pathname + location.search);
    if (left) {
      goTo(left);
      return;
    }
  }
  const lost = storage.kept.emptied() !== null;
  const line = left && nodePlaceOf(left);
  const top = line && topOf(line);
  // One that can be seen already needs no link.
  const away = top !== null && (top < 0 || top >= innerHeight);
  const element = offerIn();
  if (!element) return;
  element.lostHref = lost ? keptHref() : '';
  element.block = away ? left!.block : '';
  element.left = left
    ? readAndLeft(left.progress, session.minutesLeft(left.progress))
    : session.knowsPace()
      ? atOwnPace(session.minutesLeft(0))
      : '';
  element.addEventListener('place-wanted', () => {
    if (left) goTo(left);
  });
}

/** Says above the text, to eyes alone that go there, how much is read by now and how much is left. */
export function tellProgress(progress: number, session: ReadingSession): void {
  const element = offerIn();
  if (element) element.left = readAndLeft(progress, session.minutesLeft(progress));
}

/**
 * Says once above the text why the place in it is not kept, and what can be done. A browser that
 * keeps nothing for anyone promised nothing; the settings say so.
 */
export function tellOfProblem(problem: unknown): void {
  if (!(problem instanceof StorageProblem) || problem.kind === 'unavailable') return;
  const element = offerIn();
  if (!element || element.problem) return;
  element.problem = problem.message;
  element.problemHref = keptHref();
  announce(problem.message);
}

function offerIn(): HTMLElementTagNameMap['storage-place'] | null {
  const room = document.querySelector('.place-offer');
  const there = room?.querySelector('storage-place');
  if (!room || there) return there ?? null;
  return room.appendChild(document.createElement('storage-place'));
}

/** Address of what is kept, in the settings. */
function keptHref(): string {
  const settings = document.querySelector<HTMLAnchorElement>('.settings-link');
  return `${settings?.getAttribute('href') ?? ''}#kept`;
}

/** Puts the sentence a little below the top of the window, and the focus on its paragraph. */
function goTo({ block, offset }: Place): void {
  const element = document.getElementById(block);
  if (!element) return;
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const start = sentenceStart(element.textContent, offset, language);
  const line = nodePlaceOf({ block, offset: start });
  const top = line && topOf(line);
  if (top === null) return;
  window.scrollBy({ top: top - window.innerHeight / 8, behavior: 'instant' });
  focusText(element, { preventScroll: true });
}
