import type { NodePlace } from '../storage/text-place.js';

/** The reader wants to be read to from a place in the text. Sent to the document. */
export class ListenFromEvent extends Event {
  readonly place: NodePlace;

  constructor(place: NodePlace) {
    super('listen-from');
    this.place = place;
  }
}

declare global {
  interface DocumentEventMap {
    'listen-from': ListenFromEvent;
  }
}
