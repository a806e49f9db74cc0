import { msg, str } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';
import { STORE_NAMES, type Counts, type StoreName } from '../storage/records.js';
import type { Question } from './storage-confirm.js';

interface Words {
  /** Names what is kept, as the head of a number. */
  readonly label: () => string;
  /** What the button says that removes all of it. */
  readonly remove: () => string;
  /** Asks whether it is meant. */
  readonly ask: () => string;
}

/** What the stores are called. Whole sentences, so that each language has its own. */
export const STORE_WORDS: Readonly<Record<StoreName, Words>> = {
  texts: {
    label: () => msg('Texts you brought'),
    remove: () => msg('Remove the texts you brought'),
    ask: () => msg('Remove all the texts you brought?'),
  },
  notes: {
    label: () => msg('Highlights and notes'),
    remove: () => msg('Remove highlights and notes'),
    ask: () => msg('Remove all highlights and notes?'),
  },
  bookmarks: {
    label: () => msg('Bookmarks'),
    remove: () => msg('Remove bookmarks'),
    ask: () => msg('Remove all bookmarks?'),
  },
  terms: {
    label: () => msg('Terms you explained'),
    remove: () => msg('Remove the terms you explained'),
    ask: () => msg('Remove all the terms you explained?'),
  },
  presets: {
    label: () => msg('Settings you saved by name'),
    remove: () => msg('Remove the settings you saved by name'),
    ask: () => msg('Remove all the settings you saved by name?'),
  },
  places: {
    label: () => msg('Places where you stopped reading'),
    remove: () => msg('Remove places'),
    ask: () => msg('Remove all places where you stopped reading?'),
  },
  history: {
    label: () => msg('What you read, and when'),
    remove: () => msg('Remove the history'),
    ask: () => msg('Remove all of what you read, and when?'),
  },
};

/** A number of things kept, as it is read out: `Bookmarks: 3`. */
function countInWords(store: StoreName, count: number): string {
  const label = STORE_WORDS[store].label();
  const number = count.toLocaleString(interfaceLanguage());
  return msg(str`${label}: ${number}`);
}

/** What would be lost, kind by kind; nothing of kinds that hold nothing. */
function losses(counts: Counts, stores: readonly StoreName[]): string[] {
  return stores
    .filter((store) => counts[store] > 0)
    .map((store) => countInWords(store, counts[store]));
}

/** What is asked before a removal. @param store everything where it is left out */
export function removalQuestion(counts: Counts, store?: StoreName): Question {
  const words = store && STORE_WORDS[store];
  return {
    question: words ? words.ask() : msg('Remove everything of yours?'),
    losses: losses(counts, store ? [store] : STORE_NAMES),
    consequence: msg(
      'This goes from this device. You can undo it until you leave this page; after that, only a backup brings it back.',
    ),
    yes: words ? words.remove() : msg('Remove everything of mine'),
  };
}

/** What is asked before a backup takes the place of what is here. */
export function replacementQuestion(counts: Counts): Question {
  return {
    question: msg('Put the backup in the place of what is here?'),
    losses: losses(counts, STORE_NAMES),
    consequence: msg(
      'This goes from this device, and your settings change to those of the backup. You can undo it until you leave this page.',
    ),
    yes: msg('Replace what is here'),
  };
}
