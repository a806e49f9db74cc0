import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mark } from '../model/mark.js';
import type { Marks } from '../storage/marks.js';
import { problemOf } from './problem-of.js';

/** An element that shows marks. */
interface MarksHost extends ReactiveControllerHost {
  /** Where they are kept. */
  readonly kept: Marks;
  /** Id of the text whose marks it shows; null for all. */
  readonly text: string | null;
}

/** The marks as they are kept, read anew at each change, here and in other tabs. */
export class FollowedMarks implements ReactiveController {
  /** Null until they are read. */
  marks: readonly Mark[] | null = null;
  /** Why they could not be read, and what to do; empty where they could. */
  problem = '';
  /** Settles once they were read for the first time. */
  read = Promise.resolve();

  readonly #host: MarksHost;
  #end: () => void = () => undefined;

  constructor(host: MarksHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = this.#host.kept.subscribe(() => void this.look());
    this.read = this.look();
  }

  hostDisconnected(): void {
    this.#end();
  }

  async look(): Promise<void> {
    const { kept, text } = this.#host;
    this.problem = await problemOf(async () => {
      this.marks = await (text === null ? kept.all() : kept.of(text));
    });
    this.#host.requestUpdate();
  }
}
