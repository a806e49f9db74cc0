import { announce } from '../elements/announce.js';
import { atOwnPace, readAndLeft } from '../elements/reading-words.js';
import '../elements/storage-place.js';
import { topOf, type TextPlace } from '../settings/first-line.js';
import { CONTINUE } from '../settings/reopen.js';
import { findSentence, reopeningOf, scrollToPlace, type Sentence } from '../settings/reopening.js';
import { StorageProblem } from '../storage/problem.js';
import type { Place } from '../storage/records.js';
import { storage } from '../storage/storage.js';
import { focusText } from './focus-text.js';
import type { ReadingSession } from './reading-session.js';

/**
 * Offers the kept place above the text: to those who came by a link to a paragraph, which may not
 * be where they were, and to those who read by ear and so begin at the title also where the text was
 * opened at their place. Where there is none, it says how long the text takes at the reader's own
 * pace.
 */
export function offerPlace(place: Place | null, session: ReadingSession): void {
  const left = place && place.progress < 1 ? place : null;
  const sentence = left && (reopeningOf(left.id) ?? { ...left, words: '' });
  if (location.hash === CONTINUE) {
    history.replaceState(history.state, '', location.pathname + location.search);
    if (sentence) {
      goTo(sentence);
      return;
    }
  }
  const lost = storage.kept.emptied() !== null;
  const line = sentence && findIn(sentence);
  const top = line && topOf(line);
  // What can be seen beside the link needs none.
  const away = top !== null && top + window.scrollY >= window.innerHeight;
  const element = offerIn();
  if (!element) return;
  element.lostHref = lost ? keptHref() : '';
  element.block = away ? sentence!.block : '';
  element.left = left
    ? readAndLeft(left.progress, session.minutesLeft(left.progress))
    : session.knowsPace()
      ? atOwnPace(session.minutesLeft(0))
      : '';
  element.addEventListener('place-wanted', () => {
    if (sentence) goTo(sentence);
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
function goTo(sentence: Sentence): void {
  const place = findIn(sentence);
  const block = place?.node.parentElement!.closest<HTMLElement>('[id]');
  if (!place || !block) return;
  scrollToPlace(place);
  focusText(block, { preventScroll: true });
}

function findIn(sentence: Sentence): TextPlace | null {
  const text = document.getElementById('text');
  return text && findSentence(text, sentence);
}
