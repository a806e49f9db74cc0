import '../elements/keyboard-map.js';
import { textBlocks } from '../elements/focus-aid-place.js';
import { actionOf, type KeyAction } from '../settings/key-actions.js';
import { keyStore } from '../settings/key-store.js';
import { settingsStore } from '../settings/store.js';
import { EFFECTS } from '../settings/effects.js';
import { focusText } from './focus-text.js';

/** What takes its own keys. */
const TYPED_IN = 'input, textarea, select, [contenteditable], dialog, [popover]';

const HEADINGS = 'h1, h2, h3, h4';

type Deed = () => void;

const DEEDS: Readonly<Record<KeyAction, Deed>> = {
  help: () => void keyboardMap().open(),
  'next-paragraph': () => goBeside(blocks(), 1),
  'previous-paragraph': () => goBeside(blocks(), -1),
  'next-heading': () => goBeside(headings(), 1),
  'previous-heading': () => goBeside(headings(), -1),
  listen: () => document.dispatchEvent(new Event('listen-key')),
  larger: () => resize(1),
  smaller: () => resize(-1),
  settings: () => document.querySelector<HTMLElement>('.settings-link')?.click(),
  article: () => follow('.views li:first-child a'),
  summary: () => follow('.views a[href$="summary/"]'),
  glossary: () => follow('.views a[href$="glossary/"]'),
  timeline: () => follow('.views a[href$="timeline/"]'),
  voices: () => follow('.views a[href$="voices/"]'),
  library: () => follow('.brand'),
};

/**
 * Makes single keys do things on this page.
 * @returns ends it
 */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', onKeydown);
  return () => document.removeEventListener('keydown', onKeydown);
}

function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
  const action = actionOf(keyStore.get(), event.key);
  if (!action) return;
  event.preventDefault();
  DEEDS[action]();
}

function keyboardMap(): HTMLElementTagNameMap['keyboard-map'] {
  const map = document.querySelector('keyboard-map') ?? document.createElement('keyboard-map');
  if (!map.isConnected) document.body.append(map);
  return map;
}

function blocks(): HTMLElement[] {
  const prose = document.querySelector('.prose');
  return prose ? textBlocks(prose) : [];
}

function headings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main :is(${HEADINGS})`)].filter((heading) =>
    heading.checkVisibility(),
  );
}

/** Moves focus to the next of some elements from where the reader is: by focus, else by the eye. */
function goBeside(all: readonly HTMLElement[], by: 1 | -1): void {
  const { activeElement } = document;
  const after = (one: Element): boolean =>
    activeElement && activeElement !== document.body
      ? Boolean(activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
      : one.getBoundingClientRect().top > 1;
  const split = all.findIndex((one) => one !== activeElement && after(one));
  const from = split === -1 ? all.length : split;
  const before = all.slice(0, from).filter((one) => one !== activeElement);
  const to = by === 1 ? all[from] : before.findLast((one) => !one.contains(activeElement));
  if (to) focusText(to);
}

function resize(by: 1 | -1): void {
  const { values } = EFFECTS.typeSize;
  const next = values[values.indexOf(settingsStore.get().typeSize) + by];
  if (next) settingsStore.set('typeSize', next);
}

function follow(selector: string): void {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  if (link && link.getAttribute('aria-current') !== 'page') location.assign(link.href);
}
