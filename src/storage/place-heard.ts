import type { NodePlace } from './text-place.js';

/** The text is being read aloud, and this is where it is: the reader is there, whatever is on screen. */
export class PlaceHeardEvent extends Event {
  readonly place: NodePlace;
  /** Whether the text has been read to its end. */
  readonly ended: boolean;

  constructor(place: NodePlace, ended: boolean) {
    super('place-heard', { bubbles: true });
    this.place = place;
    this.ended = ended;
  }
}

declare global {
  interface HTMLElementEventMap {
    'place-heard': PlaceHeardEvent;
  }
}
