import type { Mark } from '../model/mark.js';

/** Says which marks there are, and which of them are listed. Bubbles, composed. */
export class MarksListedEvent extends Event {
  readonly all: readonly Mark[];
  readonly listed: readonly Mark[];

  constructor(all: readonly Mark[], listed: readonly Mark[]) {
    super('marks-listed', { bubbles: true, composed: true });
    this.all = all;
    this.listed = listed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'marks-listed': MarksListedEvent;
  }
}
