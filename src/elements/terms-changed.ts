import type { OwnTerm } from '../storage/records.js';

/** What became of a term of the reader's. */
export type TermChange = 'saved' | 'removed' | 'back';

/** Bubbles, composed. */
export class TermsChangedEvent extends Event {
  readonly term: OwnTerm;
  readonly change: TermChange;

  constructor(term: OwnTerm, change: TermChange) {
    super('terms-changed', { bubbles: true, composed: true });
    this.term = term;
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'terms-changed': TermsChangedEvent;
  }
}
