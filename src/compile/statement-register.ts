import type { Statement } from '../model/statement.js';

/** The statements of an article, in reading order. */
export class StatementRegister {
  readonly statements: Statement[] = [];
  #given: ReadonlySet<string>;
  #made = 0;

  /** @param given the ids that authors gave to claims; made ones skip them */
  constructor(given: ReadonlySet<string>) {
    this.#given = given;
  }

  /** Makes the id of a claim that was given none: `s1`, `s2` … */
  makeId(): string {
    do this.#made += 1;
    while (this.#given.has(`s${this.#made}`));
    return `s${this.#made}`;
  }
}
