import type { FootnoteDefinition } from 'mdast';
import type { IdRegister } from './id-register.js';
import type { Report } from './report.js';

/** A footnote that the text refers to. */
export interface NumberedNote {
  id: string;
  number: number;
  /** How often the text has referred to it so far. */
  references: number;
  definition: FootnoteDefinition;
}

/** The footnotes of an article, numbered in the order in which the text refers to them. */
export class NoteRegister {
  #definitions = new Map<string, FootnoteDefinition>();
  #numbered = new Map<string, NumberedNote>();
  #ids: IdRegister;

  constructor(definitions: readonly FootnoteDefinition[], ids: IdRegister, report: Report) {
    this.#ids = ids;
    for (const definition of definitions) {
      if (this.#definitions.has(definition.identifier)) {
        report(
          definition.position?.start.line ?? 1,
          `There are two footnotes \`[^${definition.label ?? definition.identifier}]\`.`,
          'Give one of them another label.',
        );
      } else this.#definitions.set(definition.identifier, definition);
    }
  }

  /** @returns the note, with its number; null where there is none */
  refer(identifier: string): NumberedNote | null {
    const known = this.#numbered.get(identifier);
    const definition = this.#definitions.get(identifier);
    if (known) known.references += 1;
    if (known || !definition) return known ?? null;
    const number = this.#numbered.size + 1;
    const note = { id: this.#ids.make(`note-${number}`), number, references: 1, definition };
    this.#numbered.set(identifier, note);
    return note;
  }

  /** The notes referred to so far; goes on while reading one refers to another. */
  numbered(): IterableIterator<NumberedNote> {
    return this.#numbered.values();
  }

  reportUnused(report: Report): void {
    for (const [identifier, { label, position }] of this.#definitions) {
      if (this.#numbered.has(identifier)) continue;
      const mark = `[^${label ?? identifier}]`;
      report(
        position?.start.line ?? 1,
        `Nothing refers to the footnote \`${mark}\`.`,
        `Put \`${mark}\` where the text needs it, or remove the footnote.`,
      );
    }
  }
}
