import type { TextDirective } from 'mdast-util-directive';
import { writeNearest } from './nearest.js';
import type { Report } from './report.js';

/** The directives that stand in a line, with the attributes each may have. */
const ATTRIBUTES = {
  actor: ['id'],
  claim: ['by', 'who', 'side', 'setting', 'status', 'note', 'id'],
  evidence: [],
  lang: ['code'],
  plain: [],
} as const satisfies Record<string, readonly string[]>;

export type DirectiveName = keyof typeof ATTRIBUTES;

/** Names of the passages between lines of `:::`. */
export const CONTAINERS = ['lang', 'description'] as const;

const EXAMPLES: Record<DirectiveName, string> = {
  actor: ':actor[the words]{id=the-entry}',
  claim: ':claim[the words]{who="Who says so" status=claimed}',
  evidence: ':evidence[paragraph-id]',
  lang: ':lang[the words]{code=ar}',
  plain: ':plain[the words]',
};

/** A directive's form is left in the text where its writing is not quite right. */
const BROKEN = new RegExp(`:(${Object.keys(ATTRIBUTES).join('|')})(?=[[{])`, 'u');

/**
 * Checks a directive's name, words and attributes.
 * @returns its name where it is known, else null, and the fault is reported
 */
export function checkDirective(node: TextDirective, report: Report): DirectiveName | null {
  const line = node.position?.start.line ?? 1;
  const names = Object.keys(ATTRIBUTES);
  if (!Object.hasOwn(ATTRIBUTES, node.name)) {
    report(
      line,
      `The directive \`:${node.name}\` is not known.`,
      writeNearest(
        node.name,
        names,
        'Where no directive is meant, put a backslash before the colon.',
      ),
    );
    return null;
  }
  const name = node.name as DirectiveName;
  if (node.children.length === 0) {
    report(
      line,
      `The directive \`:${name}\` has no words in square brackets.`,
      `Write it as \`${EXAMPLES[name]}\`, without spaces between its parts.`,
    );
  }
  const known: readonly string[] = ATTRIBUTES[name];
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (known.includes(attribute)) continue;
    report(
      line,
      `The directive \`:${name}\` has no attribute \`${attribute}\`.`,
      writeNearest(attribute, known, `Write it as \`${EXAMPLES[name]}\`.`),
    );
  }
  return name;
}

/**
 * An attribute's value, trimmed.
 * @returns null where it is missing or empty
 */
export function attributeOf(node: TextDirective, name: string): string | null {
  return node.attributes?.[name]?.trim() || null;
}

/**
 * Reports what is left of directives, ids and footnotes that were not written right.
 * @param value text as the parser left it
 * @param lineAt the line of an offset in it
 */
export function reportRemains(
  value: string,
  lineAt: (offset: number) => number,
  report: Report,
): void {
  const broken = BROKEN.exec(value);
  if (broken) {
    const name = broken[1] as DirectiveName;
    report(
      lineAt(broken.index),
      `A directive \`:${name}\` could not be read.`,
      `Write it as \`${EXAMPLES[name]}\`, apart from the word before it and with its brackets closed.`,
    );
  }
  const id = /\{#[^{}]*\}/u.exec(value);
  if (id) {
    report(
      lineAt(id.index),
      `The id \`${id[0]}\` is not at the end of a paragraph or heading.`,
      'Move it to the end, or give it a line of its own paragraph.',
    );
  }
  const note = /\[\^[^\]\s]+\]/u.exec(value);
  if (note) {
    report(
      lineAt(note.index),
      `The footnote \`${note[0]}\` is not there.`,
      `Write it on a line of its own: \`${note[0]}: The note.\`.`,
    );
  }
}
