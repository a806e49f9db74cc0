import type { PhrasingContent, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

/** The dialect of content/README.md: GitHub's Markdown with directives. */
const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown()],
};

/** Writes nodes as Markdown; what would mean something else in them is escaped. */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS);
}

/** Writes inline nodes as one line of Markdown. */
export function writeLine(children: PhrasingContent[]): string {
  return writeMarkdown([{ type: 'paragraph', children }])
    .trim()
    .replace(/\\?\n/g, ' ');
}
