import { msg } from '@lit/localize';
import type { Question } from './storage-confirm.js';
import type { StoreName } from '../storage/records.js';

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

/** What is asked before a removal. @param store everything where it is left out */
export function removalQuestion(store?: StoreName): Question {
  const words = store && STORE_WORDS[store];
  return {
    question: words ? words.ask() : msg('Remove everything of yours?'),
    consequence: msg('You can undo this until you leave this page.'),
    yes: words ? words.remove() : msg('Remove everything of mine'),
  };
}
