import type { PhrasingContent } from 'mdast';
import { writeNearest } from './nearest.js';
import { plainTextOf } from './plain-text.js';
import type { Report } from './report.js';

/** A point of the summary and the paragraphs it rests on. */
export interface WithEvidence {
  children: PhrasingContent[];
  evidence: string[];
}

/**
 * Takes the `:evidence[…]` off the end of a point.
 * @param line the point's line
 * @param paragraphs ids that it may name
 */
export function takeEvidence(
  nodes: readonly PhrasingContent[],
  line: number,
  paragraphs: ReadonlySet<string>,
  report: Report,
): WithEvidence {
  const words =
    nodes.at(-1)?.type === 'text' && isBlank(nodes.at(-1)!) ? nodes.slice(0, -1) : nodes;
  const last = words.at(-1);
  if (last?.type !== 'textDirective' || last.name !== 'evidence') {
    report(
      line,
      `The point “${opening(nodes)}” has no evidence.`,
      'End it with `:evidence[…]` and the ids of the paragraphs of article.md it rests on.',
    );
    return { children: [...nodes], evidence: [] };
  }
  const ids = plainTextOf(last.children)
    .split(/[\s,]+/u)
    .filter(Boolean);
  const at = last.position?.start.line ?? line;
  if (ids.length === 0) {
    report(
      at,
      `The evidence of the point “${opening(nodes)}” is empty.`,
      'Write in its square brackets the ids of the paragraphs of article.md it rests on.',
    );
  }
  for (const id of ids) {
    if (!paragraphs.has(id)) reportUnknownParagraph(id, at, 'A point', paragraphs, report);
  }
  return { children: words.slice(0, -1), evidence: ids };
}

/**
 * Reports an id that no paragraph of the article has.
 * @param who what names it, to begin the sentence: "A point"
 */
export function reportUnknownParagraph(
  id: string,
  line: number,
  who: string,
  known: ReadonlySet<string>,
  report: Report,
): void {
  report(
    line,
    `${who} rests on the paragraph “${id}”, which is not in the article.`,
    writeNearest(id, known, `Or give a paragraph of article.md this id: \`{#${id}}\` at its end.`),
  );
}

function isBlank(node: PhrasingContent): boolean {
  return plainTextOf([node]).trim() === '';
}

function opening(nodes: readonly PhrasingContent[]): string {
  const words = plainTextOf(nodes).trim().split(/\s+/u);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}
