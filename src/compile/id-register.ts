import { isKebabCase } from '../model/slugify.js';
import type { Report } from './report.js';
import { RESERVED_IDS } from './reserved-ids.js';

/** The ids of one page. Those its author gave come first; made ones step aside for them. */
export class IdRegister {
  #lines = new Map<string, number>();

  /**
   * Takes an id that the author gave.
   * @param what the thing that has it, to name it in a problem: "paragraph"
   */
  claim(id: string, line: number, what: string, report: Report): void {
    if (!isKebabCase(id)) {
      report(
        line,
        `The id “${id}” of a ${what} is not in kebab-case.`,
        'Write it with small letters a to z, digits and hyphens only.',
      );
    }
    const other = this.#lines.get(id);
    if (RESERVED_IDS.has(id)) {
      report(
        line,
        `The id “${id}” belongs to the page itself.`,
        `Give this ${what} another id, such as “${id}-of-the-story”.`,
      );
    } else if (other === undefined) this.#lines.set(id, line);
    else {
      report(
        line,
        `The id “${id}” is already used on line ${other}.`,
        `Give this ${what} another id.`,
      );
    }
  }

  /** Makes an id of a wish: the wish itself, or with `-2`, `-3` … where it is taken. */
  make(wish: string): string {
    let id = wish;
    for (let number = 2; this.#lines.has(id) || RESERVED_IDS.has(id); number += 1)
      id = `${wish}-${number}`;
    this.#lines.set(id, 0);
    return id;
  }

  has(id: string): boolean {
    return this.#lines.has(id);
  }

  ids(): IterableIterator<string> {
    return this.#lines.keys();
  }
}
