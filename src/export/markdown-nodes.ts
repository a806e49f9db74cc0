import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Article } from '../model/article.js';
import type { Block, Figure, List, Table } from '../model/block.js';
import type { Inline } from '../model/inline.js';
import { phrasing, text } from './markdown-inlines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeLine } from './write-markdown.js';

/** The Markdown of an article's sections and notes, in the format of content/README.md. */
export function markdownNodes({ sections, notes }: Article, scope: MarkdownScope): RootContent[] {
  return [
    ...sections.flatMap(({ id, heading, blocks }): RootContent[] => [
      ...(heading === null
        ? []
        : [
            {
              type: 'heading' as const,
              depth: 2 as const,
              children: withId(phrasing(heading, scope, false), id, scope),
            },
          ]),
      ...nodesOf(blocks, scope),
    ]),
    ...notes.map(({ id, blocks }): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: id,
      label: id,
      children: within(blocks, scope),
    })),
  ];
}

function nodesOf(blocks: readonly Block[], scope: MarkdownScope): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    switch (block.type) {
      case 'paragraph':
        return [paragraph(withId(phrasing(block.children, scope), block.id, scope))];
      case 'subheading':
        return [
          {
            type: 'heading',
            depth: block.level,
            children: withId(phrasing(block.children, scope, false), block.id, scope),
          },
        ];
      case 'list':
        return [list(block, scope)];
      case 'quotation':
        return [{ type: 'blockquote', children: within(block.children, scope) }];
      case 'table':
        return table(block, scope);
      case 'figure':
        return figure(block, scope);
      case 'foreign-passage':
        return [container('lang', { code: block.lang }, within(block.children, scope))];
      case 'thematic-break':
        return [{ type: 'thematicBreak' }];
    }
  });
}

/** What stands in lists, quotations, notes and passages: headings do not. */
function within(
  blocks: readonly Block[],
  scope: MarkdownScope,
): (BlockContent | DefinitionContent)[] {
  return nodesOf(blocks, scope) as (BlockContent | DefinitionContent)[];
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

function container(
  name: string,
  attributes: Record<string, string>,
  children: (BlockContent | DefinitionContent)[],
): ContainerDirective {
  return { type: 'containerDirective', name, attributes, children };
}

/** Puts an id in braces at the end, where something refers to it. */
function withId(nodes: PhrasingContent[], id: string, { kept }: MarkdownScope): PhrasingContent[] {
  return kept.has(id) ? [...nodes, text(` {#${id}}`)] : nodes;
}

function list({ ordered, start, items }: List, scope: MarkdownScope): RootContent {
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: item.length > 1,
    children: within(item, scope),
  }));
  return { type: 'list', ordered, start: ordered ? start : null, spread: false, children };
}

const ALIGN = { start: null, center: 'center', end: 'right' } as const;

function table(node: Table, scope: MarkdownScope): RootContent[] {
  const { id, caption, header, rows, align } = node;
  const row = (cells: readonly Inline[][]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell): TableCell => ({
      type: 'tableCell',
      children: phrasing(cell, scope),
    })),
  });
  return [
    ...(caption.length > 0
      ? [paragraph(withId([text('Table: '), ...phrasing(caption, scope)], id, scope))]
      : []),
    {
      type: 'table',
      align: align.map((side) => ALIGN[side]),
      children: [header, ...rows].map(row),
    },
  ];
}

function figure(node: Figure, scope: MarkdownScope): RootContent[] {
  const { id, src, alt, caption, description } = node;
  const label = scope.labels.get(id);
  const picture: PhrasingContent =
    label === undefined
      ? { type: 'image', url: src, alt, title: titleOf(caption, scope) }
      : { type: 'imageReference', identifier: label, label, referenceType: 'full', alt };
  return [
    paragraph(withId([picture], id, scope)),
    ...(description.length > 0 ? [container('description', {}, within(description, scope))] : []),
  ];
}

/** A picture's caption, as Markdown has it: in the title of its address. */
export function titleOf(caption: readonly Inline[], scope: MarkdownScope): string | null {
  return caption.length > 0 ? writeLine(phrasing(caption, scope)) : null;
}
