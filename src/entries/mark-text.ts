/** Marks and notes in the text of a page. Loaded when they are first needed. */
import { msg, str } from '@lit/localize';
import { spoken } from '../languages/spoken.js';
import { anchoredMarks } from '../elements/anchored-marks.js';
import { announce } from '../elements/announce.js';
import { citation, copy, linkTo } from '../elements/copy-passage.js';
import '../elements/mark-editor.js';
import '../elements/mark-list.js';
import '../elements/mark-toolbar.js';
import type { MarkWanted } from '../elements/mark-wanted.js';
import { markKindLabels } from '../elements/mark-words.js';
import { problemOf } from '../elements/problem-of.js';
import {
  boxOf,
  isOn,
  offsetAtPoint,
  selectedPassage,
  selectPassage,
} from '../elements/selected-passage.js';
import { excerpt } from '../model/excerpt.js';
import { finishInTurns } from '../model/turns.js';
import { markPlace, type Mark } from '../model/mark.js';
import type { MarkKind } from '../model/mark-kind.js';
import type { Passage } from '../model/text-content.js';
import { textSteps } from '../model/text-steps.js';
import { firstLineBelow } from '../settings/first-line.js';
import { marksIn } from '../storage/marks.js';
import { storage } from '../storage/storage.js';
import { BESIDE_ALWAYS, textReading } from '../storage/text-map.js';
import { focusText } from './focus-text.js';
import { ListenFromEvent } from './listen-from.js';
import { listMarks } from './list-marks.js';
import { citedOf, sourceOf } from './marked-source.js';

/** A text that can be marked. */
export interface Marking {
  /** Lets the reader walk through the text, from where they are, and select step by step. */
  walk(): void;
}

/** Lets the reader explain words of the text in their own. */
export type Explain = (words: string) => Promise<void>;

/** What is no part of a text that is marked; of what is hidden, entries that a filter leaves out are. */
const UNMARKED = `${BESIDE_ALWAYS}, .entry-index, [hidden]:not(.entry, .entries)`;

/** A selection that has not changed for so many ms is what the reader wants. */
const SETTLED_MS = 250;

/** What is said of a passage: so many of its words. */
const SAID_WORDS = 40;

/**
 * @param article the element that has `data-marked`
 * @param explain where a word of the text can be explained
 */
export async function markText(article: HTMLElement, explain?: Explain): Promise<Marking> {
  await spoken;
  const id = article.dataset['marked']!;
  const text = article.querySelector<HTMLElement>('#text')!;
  const kept = marksIn(storage);
  const map = await finishInTurns(textReading(text, UNMARKED));
  const source = sourceOf(article, text);
  const steps = textSteps(map, source.language);
  const marks = anchoredMarks(map);
  const toolbar = document.createElement('mark-toolbar');
  const editor = document.createElement('mark-editor');
  toolbar.hidden = true;
  toolbar.explains = explain !== undefined;
  toolbar.listens = article.querySelector('.listen-button') !== null;
  document.querySelector('main')!.after(toolbar, editor);
  let passage: Passage | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const list = listMarks(article, { text: id, kept, marks, goTo });

  /** Whole words: a finger or a mouse seldom hits the first letter and the last. */
  function wholeWords({ start, end }: Passage): Passage {
    const first = steps.at(start, 'word');
    const last = steps.at(end - 1, 'word');
    return {
      start: first && first.start < start ? first.start : start,
      end: last && last.start < end ? Math.max(last.end, end) : end,
    };
  }

  function show(next: Passage): void {
    passage = next;
    toolbar.problem = '';
    toolbar.hidden = false;
    place();
  }

  function place(): void {
    const box = passage && boxOf(map, passage);
    if (box && !toolbar.hidden) void toolbar.place(box);
  }

  /** Ends marking; where the focus was among the controls, it goes back to the text. */
  function hide(): void {
    const hadFocus = toolbar.contains(document.activeElement);
    toolbar.hidden = true;
    toolbar.walking = false;
    getSelection()?.removeAllRanges();
    if (hadFocus && passage) focusText(map.elementAt(passage.start), { preventScroll: true });
    passage = null;
  }

  function follow(): void {
    if (toolbar.walking || toolbar.contains(document.activeElement)) return;
    const next = selectedPassage(map);
    if (next) show(wholeWords(next));
    else if (!toolbar.hidden) {
      toolbar.hidden = true;
      passage = null;
    }
  }

  /** Scrolls to a passage, and puts the focus on its block. */
  function goTo(found: Passage): void {
    const element = map.elementAt(found.start);
    element.closest('details')?.setAttribute('open', '');
    const box = boxOf(map, found);
    if (box) scrollBy({ top: box.top - innerHeight / 4, behavior: 'instant' });
    focusText(element, { preventScroll: true });
  }

  function walk(): void {
    const line = firstLineBelow(text, 0);
    const here = line ? map.offsetOf(line.node, line.offset) : 0;
    const first = selectedPassage(map) ?? steps.at(here, toolbar.unit);
    if (!first) return;
    toolbar.walking = true;
    void walkTo(first).then(() => {
      toolbar.querySelector<HTMLElement>('.mark-step[data-by="1"]')!.focus();
    });
  }

  async function walkTo(next: Passage): Promise<void> {
    selectPassage(map, next);
    show(next);
    await toolbar.updateComplete;
    const box = boxOf(map, next);
    const room = toolbar.getBoundingClientRect().top;
    const inView = box && box.top >= 0 && box.bottom <= room;
    if (box && !inView) scrollBy({ top: box.top - room / 8, behavior: 'instant' });
  }

  function newMark(on: Passage, kind: MarkKind): Mark {
    const now = new Date().toISOString();
    const place = markPlace(map, on);
    const name = crypto.randomUUID();
    return { id: name, text: id, kind, note: '', ...place, source, created: now, modified: now };
  }

  async function mark(on: Passage, kind: MarkKind): Promise<void> {
    const there = marks.on(on);
    const changed = there && { ...there, kind, modified: new Date().toISOString() };
    await kept.put(changed ?? newMark(on, kind));
    announce(msg(str`Marked: ${markKindLabels()[kind]}`));
    if (!toolbar.walking) hide();
  }

  async function note(on: Passage): Promise<void> {
    const there = marks.on(on);
    await editor.open(there ?? newMark(on, 'important'), kept, !there);
    if (!toolbar.walking) hide();
  }

  /** Has the text read aloud from a passage on; the selection would be in the way of that. */
  function listen(on: Passage): void {
    const range = map.rangeOf(on);
    hide();
    if (!(range?.startContainer instanceof Text)) return;
    const { startContainer: node, startOffset: offset } = range;
    document.dispatchEvent(new ListenFromEvent({ node, offset }));
  }

  async function put(words: string, said: string): Promise<void> {
    if (await copy(words)) announce(said);
    else
      toolbar.problem = msg(
        'The browser did not let this be copied. Copy the selected text itself.',
      );
  }

  function move(wanted: MarkWanted & { what: 'step' | 'resize' }, from: Passage): void {
    const { what, unit, by } = wanted;
    const next = what === 'step' ? steps.beside(from, unit, by) : steps.resized(from, unit, by);
    if (!next) {
      announce(msg('There is no more in this direction.'));
      return;
    }
    void walkTo(next);
    // Of a longer selection what is new in it, and of a shorter one where it ends now.
    const start =
      what === 'step' ? next.start : steps.beside({ ...next, start: next.end }, unit, -1)!.start;
    announce(excerpt(map.text.slice(start, next.end), SAID_WORDS));
  }

  async function act(wanted: MarkWanted, on: Passage): Promise<void> {
    const cited = citedOf(article, source);
    switch (wanted.what) {
      case 'mark':
        return mark(on, wanted.kind);
      case 'note':
        return note(on);
      case 'explain':
        return explain?.(map.text.slice(on.start, on.end).replaceAll(/\s+/gu, ' '));
      case 'listen':
        listen(on);
        return;
      case 'citation':
        return put(citation(map, on, cited), msg('Copied, with its source.'));
      case 'link':
        return put(linkTo(map, on, cited.url), msg('The link is copied.'));
      case 'end':
        hide();
        return;
      case 'step':
      case 'resize':
        move(wanted, on);
    }
  }

  toolbar.addEventListener('mark-wanted', ({ wanted }) => {
    // What is selected now, should it have changed in the last moment.
    const selected = toolbar.walking ? null : selectedPassage(map);
    if (selected) passage = wholeWords(selected);
    if (!passage) return;
    const on = passage;
    void problemOf(() => act(wanted, on)).then((problem) => {
      // The selection stays, so that it can be tried again.
      if (problem) toolbar.problem = problem;
    });
  });
  document.addEventListener('selectionchange', () => {
    clearTimeout(settling);
    settling = setTimeout(follow, SETTLED_MS);
  });
  // WebKit takes the selection away when the focus moves, and with it what shows the passage.
  toolbar.addEventListener('focusin', () => {
    if (passage) selectPassage(map, passage);
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || toolbar.hidden || toolbar.walking || !passage) return;
    if (!toolbar.contains(document.activeElement)) {
      if (event.shiftKey || selectedPassage(map) === null) return;
      event.preventDefault();
      toolbar.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')!.focus();
    } else {
      // From where the selection is the browser goes on by itself.
      focusText(map.elementAt(passage.start), { preventScroll: true });
    }
  });
  text.addEventListener('click', (event) => {
    const { target, clientX: x, clientY: y } = event;
    if (getSelection()?.isCollapsed === false) return;
    if (target instanceof Element && target.closest('a[href], button, summary')) return;
    const offset = offsetAtPoint(map, x, y);
    const hit = offset === null ? [] : [...marks.at(offset), ...marks.at(offset - 1)];
    const found = hit.find((one) => isOn(map, marks.passageOf(one.id)!, x, y));
    if (found) void editor.open(found, kept);
  });

  await list.refresh();
  follow();
  return { walk };
}
