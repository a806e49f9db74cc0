import type { Mark } from './mark.js';
import type { MarkKind } from './mark-kind.js';
import { marksByText } from './marks-by-text.js';

/**
 * Marks as Markdown: a heading for each text, a quotation for each mark, its kind, and the note.
 * @param title of the whole
 * @param kinds what each kind is called
 */
export function marksMarkdown(
  marks: readonly Mark[],
  title: string,
  kinds: Readonly<Record<MarkKind, string>>,
): string {
  const parts = marksByText(marks).map(({ source, marks: own }) => {
    const heading = source.url
      ? `[${escape(source.title)}](<${source.url}>)`
      : escape(source.title);
    return [`## ${heading}`, ...own.map((mark) => markOf(mark, kinds))].join('\n\n');
  });
  return `${[`# ${escape(title)}`, ...parts].join('\n\n')}\n`;
}

function markOf({ kind, note, quote }: Mark, kinds: Readonly<Record<MarkKind, string>>): string {
  const quoted = quote.exact
    .split('\n')
    .map((line) => `> ${escape(line)}`)
    .join('\n>\n');
  const said = note ? `\n\n${note.split('\n').map(escape).join('  \n')}` : '';
  return `**${escape(kinds[kind])}**\n\n${quoted}${said}`;
}

/** Text that says the same in Markdown: what would be a sign has a backslash before it. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
    .replaceAll(/^(\s*)([-+=])/gmu, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gmu, '$1\\$2');
}
