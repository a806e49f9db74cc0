import type { FootnoteDefinition, Heading, Nodes, Root, RootContent } from 'mdast';
import type { Note, Section } from '../model/article.js';
import type { Block } from '../model/block.js';
import { textOf, type Inline } from '../model/inline.js';
import { slugify } from '../model/slugify.js';
import { toBlocks, trimInlines, type BlockScope } from './blocks.js';
import { takeGivenId } from './given-id.js';
import { toInlines } from './inlines.js';
import { plainTextOf } from './plain-text.js';
import type { NoteRegister } from './note-register.js';

/**
 * Makes the sections of an article: the opening, then one for each heading of level 2.
 * @returns without an opening where the text begins with a heading
 */
export function toSections(root: Root, scope: BlockScope): Section[] {
  const sections: Section[] = [];
  let blocks: Block[] = [];
  let pending: RootContent[] = [];
  let level = 1;
  /** The headings that nothing has followed yet. */
  let bare: Heading | null = null;

  const flush = (): void => {
    blocks.push(...toBlocks(pending, scope));
    pending = [];
  };
  const isText = (node: RootContent): boolean =>
    node.type !== 'definition' && node.type !== 'footnoteDefinition';
  const reportBare = (): void => {
    if (bare) reportEmpty(bare, scope);
  };

  const opening: Section = { id: '', heading: null, blocks };
  for (const node of root.children) {
    if (node.type !== 'heading') {
      pending.push(node);
      if (isText(node)) bare = null;
      continue;
    }
    flush();
    if (bare && node.depth <= bare.depth) reportBare();
    checkLevel(node, level, scope);
    level = node.depth;
    bare = node;
    const { id, children } = toHeading(node, scope);
    if (node.depth <= 2) {
      blocks = [];
      sections.push({ id, heading: children, blocks });
    } else {
      blocks.push({ type: 'subheading', id, level: node.depth === 3 ? 3 : 4, children });
    }
  }
  flush();
  reportBare();
  if (opening.blocks.length > 0) {
    opening.id = scope.ids.make('opening-section');
    sections.unshift(opening);
  }
  return sections;
}

function toHeading(node: Heading, scope: BlockScope): { id: string; children: Inline[] } {
  const { children: words, id: given } = takeGivenId(node.children);
  const id = given ?? scope.ids.make(slugify(plainTextOf(words)) || 'section');
  const children = trimInlines(
    toInlines(
      words,
      { ...scope.inline, place: 'a heading', terms: null, claims: null, notes: null },
      id,
    ),
  );
  if (textOf(children).trim() === '') {
    scope.inline.report(
      node.position?.start.line ?? 1,
      'A heading has no words.',
      'Write it or remove its line.',
    );
  }
  return { id, children };
}

function checkLevel({ depth, position }: Heading, before: number, scope: BlockScope): void {
  const line = position?.start.line ?? 1;
  const { report } = scope.inline;
  if (depth === 1) {
    report(
      line,
      'A heading has level 1, which is the title of the page.',
      'Begin it with ##; the title stands in the front matter.',
    );
  } else if (depth > 4) {
    report(line, `A heading has level ${depth}.`, 'Begin it with ##, ### or ####.');
  } else if (depth > before + 1) {
    report(
      line,
      `A heading of level ${depth} follows one of level ${before}: a level is skipped.`,
      `Begin it with ${'#'.repeat(before + 1)}.`,
    );
  }
}

function reportEmpty(heading: Heading, scope: BlockScope): void {
  scope.inline.report(
    heading.position?.start.line ?? 1,
    `The section “${plainTextOf(takeGivenId(heading.children).children).trim()}” is empty.`,
    'Write its text or remove its heading.',
  );
}

/** Makes the notes that the text refers to, in the order of their numbers. */
export function toNotes(register: NoteRegister, scope: BlockScope): Note[] {
  const notes: Note[] = [];
  for (const { id, number, references, definition } of register.numbered()) {
    const blocks = toBlocks(definition.children, scope);
    if (blocks.length === 0) {
      scope.inline.report(
        definition.position?.start.line ?? 1,
        `The footnote \`[^${definition.label ?? definition.identifier}]\` is empty.`,
        'Write it after its colon.',
      );
    }
    notes.push({ id, number, references, blocks });
  }
  // A later note may have referred to an earlier one meanwhile.
  for (const { number, references } of register.numbered()) {
    notes[number - 1]!.references = references;
  }
  register.reportUnused(scope.inline.report);
  return notes;
}

/** What the text refers to from elsewhere: footnotes, and addresses of links by their label. */
export interface References {
  footnotes: FootnoteDefinition[];
  addresses: Map<string, string>;
}

/** Collects the definitions of footnotes and links, wherever they stand. */
export function collectReferences(root: Root): References {
  const footnotes: FootnoteDefinition[] = [];
  const addresses = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    if (node.type === 'definition' && !addresses.has(node.identifier)) {
      addresses.set(node.identifier, node.url);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return { footnotes, addresses };
}
