import type { Definition, FootnoteDefinition, List, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { markdownParts } from './markdown-parts.js';

/** Markdown as its blocks, and what its links and notes are said to be elsewhere in it. */
export interface MarkdownTree {
  blocks: RootContent[];
  /** Addresses of `[words][label]` links, by label. */
  addresses: ReadonlyMap<string, string>;
  /** What notes say, by label. */
  footnotes: ReadonlyMap<string, RootContent[]>;
}

/** Something that a label stands for, and the label in brackets, as {@link labelsIn} has it. */
interface Defined {
  node: Definition | FootnoteDefinition;
  label: string;
}

/** A part that was read. */
interface Part {
  source: string;
  children: RootContent[];
  defined: Defined[];
}

const LABEL = /\[(?:\\.|[^\\[\]])+\]/gsu;

/**
 * Reads Markdown as GitHub has it, part by part.
 * @param body whose lines end with `\n`
 */
export function markdownTree(body: string): MarkdownTree {
  const sources = markdownParts(body);
  // A label counts wherever it is explained: so what explains some is read first.
  const explaining = sources.map((source) => (source.includes(']:') ? read(source) : null));
  const labels = new Map<string, Defined>();
  for (const { defined } of explaining.filter((part) => part !== null))
    for (const one of defined) if (!labels.has(one.label)) labels.set(one.label, one);
  const parts = sources.map((source, at) => {
    const part = explaining[at] ?? null;
    const own = new Set(part?.defined.map(({ label }) => label));
    const others = [...new Set(labelsIn(source))].filter(
      (label) => labels.has(label) && !own.has(label),
    );
    return part && others.length === 0 ? part : read(source, others);
  });
  const defined = parts.flatMap((part) => part.defined.map(({ node }) => node));
  const addresses = new Map<string, string>();
  const footnotes = new Map<string, RootContent[]>();
  for (const node of defined) {
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node.children);
    else if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  }
  return { blocks: joined(parts), addresses, footnotes };
}

/** What stands in brackets, each in one form however it is written. */
function* labelsIn(source: string): Generator<string> {
  for (const [label] of source.matchAll(LABEL)) yield label.replace(/\s+/gu, ' ').toLowerCase();
}

/** @param others labels in it that other parts explain */
function read(part: string, others: readonly string[] = []): Part {
  // The comment ends what the last label stands for.
  const before = [...others.map((label) => `${label}: #\n`), '<!---->\n\n'].join('');
  const source = before + part;
  const { children } = fromMarkdown(source, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const own = children.filter((node) => node.position!.start.offset! >= before.length);
  return { source, children: own, defined: definedIn(own, source) };
}

function definedIn(nodes: readonly RootContent[], source: string): Defined[] {
  const found: Defined[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const { start, end } = node.position!;
      const [label = ''] = labelsIn(source.slice(start.offset, end.offset));
      found.push({ node, label });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

/** The blocks of all parts; a list that goes on in the next is one. */
function joined(parts: readonly Part[]): RootContent[] {
  const blocks: RootContent[] = [];
  let from = '';
  for (const { source, children } of parts) {
    const [first, ...others] = children;
    if (!first) continue;
    const before = blocks.at(-1);
    if (
      before?.type === 'list' &&
      first.type === 'list' &&
      signOf(before, -1, from) === signOf(first, 0, source)
    ) {
      before.children.push(...first.children);
      blocks.push(...others);
    } else blocks.push(...children);
    from = source;
  }
  return blocks;
}

/** What stands before an item of a list: `-`, `*`, `+`, `.` or `)`. */
function signOf({ children }: List, item: number, source: string): string {
  const start = children.at(item)!.position!.start.offset!;
  return /^\d*(.)/.exec(source.slice(start, start + 11))![1]!;
}
