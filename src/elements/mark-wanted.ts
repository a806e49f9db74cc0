import type { MarkKind } from '../model/mark-kind.js';
import type { StepUnit } from '../model/text-steps.js';

/** What the reader wants done with the passage that is selected, or with the selection itself. */
export type MarkWanted =
  | { readonly what: 'mark'; readonly kind: MarkKind }
  | { readonly what: 'note' | 'explain' | 'listen' | 'citation' | 'link' | 'end' }
  | { readonly what: 'step' | 'resize'; readonly unit: StepUnit; readonly by: 1 | -1 };

/** Bubbles, composed. */
export class MarkWantedEvent extends Event {
  readonly wanted: MarkWanted;

  constructor(wanted: MarkWanted) {
    super('mark-wanted', { bubbles: true, composed: true });
    this.wanted = wanted;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mark-wanted': MarkWantedEvent;
  }
}
