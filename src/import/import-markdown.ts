import type { PhrasingContent, RootContent, Table } from 'mdast';
import { parse } from 'yaml';
import type { Note } from '../model/article.js';
import { textOf, type Inline } from '../model/inline.js';
import { codeParagraph } from './code-paragraph.js';
import { detectLanguage, languageTag } from './detect-language.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';
import { faultOf, ImportProblem } from './import-problem.js';
import { markdownTree } from './markdown-tree.js';
import { plainBlocks } from './plain-blocks.js';
import { proseIn } from './prose-in.js';
import { safeAddress } from './safe-address.js';

const LARGEST = 2_000_000;
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
/** The compiler's own directives, `src/compile/directives.ts`: their words stay, the rest goes. */
const DIRECTIVE =
  /(?<![\p{L}\p{N}]):(?:actor|claim|lang|plain)\[([^\]]{0,1000})\](?:\{[^}]{0,1000}\})?/gu;

/**
 * Reads Markdown as GitHub has it, by the parser that articles of a site are compiled with. HTML in
 * it is left out: what it would do is none of a text's business.
 * @throws {ImportProblem}
 */
export function importMarkdown(text: string): ImportedDocument {
  if (text.length > LARGEST) throw new ImportProblem('too-large');
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(source) ?? [];
  const facts = factsIn(yaml);
  const body = source.slice(whole.length).replace(DIRECTIVE, '$1');
  const { blocks, notes } = parsed(body);
  const [first, ...rest] = blocks;
  const headed =
    first?.type === 'heading' &&
    first.level === 2 &&
    facts.title === '' &&
    /^#\s|^[^\n]+\n=+/m.test(body);
  const title = headed ? textOf(first.children) : facts.title;
  const kept = headed ? rest : blocks;
  if (kept.length === 0) throw new ImportProblem('empty');
  return {
    title,
    dek: facts.dek === '' ? [] : [{ type: 'text', value: facts.dek }],
    credit: facts.credit,
    published: facts.published,
    language: facts.language ?? detectLanguage(proseIn(kept)),
    url: null,
    blocks: kept,
    notes,
  };
}

/** @throws {ImportProblem} where it is nested more deeply than the parser can follow */
function parsed(body: string): ReturnType<typeof convertAll> {
  try {
    return convertAll(body);
  } catch (cause) {
    throw new ImportProblem(faultOf(cause), cause);
  }
}

interface Facts {
  title: string;
  dek: string;
  credit: string;
  published: string | null;
  language: string | null;
}

/** What the front matter says, in the names that are most used; what does not parse says nothing. */
function factsIn(yaml: string): Facts {
  let data: Record<string, unknown> = {};
  try {
    const parsed: unknown = parse(yaml, { maxAliasCount: 0 });
    if (typeof parsed === 'object' && parsed !== null) data = parsed as Record<string, unknown>;
  } catch {
    // The text itself can be read all the same.
  }
  const field = (...names: string[]): string => {
    const value = names.map((name) => data[name]).find((each) => each !== undefined);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const day = /^\d{4}-\d\d-\d\d/.exec(field('published', 'date'))?.[0] ?? '';
  return {
    title: field('title'),
    dek: field('dek', 'description', 'summary', 'subtitle'),
    credit: field('author', 'by'),
    published: Number.isNaN(Date.parse(day)) ? null : day,
    language: languageTag(field('language', 'lang')),
  };
}

interface Scope {
  /** Addresses of `[words][label]` links, by label. */
  addresses: ReadonlyMap<string, string>;
  /** Notes by label, in the order of their first references. */
  notes: Map<string, { number: number; references: number }>;
  known: ReadonlySet<string>;
}

function convertAll(body: string): { blocks: ImportedBlock[]; notes: Note[] } {
  const { blocks: tree, addresses, footnotes } = markdownTree(body);
  const scope: Scope = { addresses, notes: new Map(), known: new Set(footnotes.keys()) };
  const blocks = tree.flatMap((node) => blocksOf(node, scope));
  const notes = [...scope.notes].map(([label, { number, references }]): Note => ({
    id: label,
    number,
    references,
    blocks: plainBlocks(footnotes.get(label)!.flatMap((node) => blocksOf(node, scope))),
  }));
  return { blocks, notes };
}

function blocksOf(node: RootContent, scope: Scope): ImportedBlock[] {
  switch (node.type) {
    case 'heading': {
      const children = inlines(node.children, scope);
      const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
      return textOf(children).trim() === '' ? [] : [{ type: 'heading', level, children }];
    }
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'image')
        return [picture(only.alt ?? '', only.title ?? '')];
      const children = inlines(node.children, scope);
      return textOf(children).trim() === '' ? [] : [{ type: 'paragraph', id: '', children }];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? 1,
          items: node.children
            .map((item) => plainBlocks(item.children.flatMap((child) => blocksOf(child, scope))))
            .filter((item) => item.length > 0),
        },
      ];
    case 'blockquote': {
      const children = plainBlocks(node.children.flatMap((child) => blocksOf(child, scope)));
      return children.length === 0 ? [] : [{ type: 'quotation', children }];
    }
    case 'table':
      return [tableOf(node, scope)];
    case 'code':
      return codeParagraph(node.value);
    case 'thematicBreak':
      return [{ type: 'thematic-break' }];
    default:
      return [];
  }
}

/** Pictures beside a text are not brought along with it: their words are. */
function picture(alt: string, title: string): ImportedBlock {
  const caption: Inline[] = title === '' ? [] : [{ type: 'text', value: title }];
  return {
    type: 'figure',
    id: '',
    src: '',
    alt,
    width: null,
    height: null,
    caption,
    description: [],
  };
}

function tableOf({ align, children }: Table, scope: Scope): ImportedBlock {
  const [header = [], ...rows] = children.map((row) =>
    row.children.map((cell) => inlines(cell.children, scope)),
  );
  return {
    type: 'table',
    id: '',
    caption: [],
    header,
    rows: rows.map((row) => header.map((_, index) => row[index] ?? [])),
    align: header.map((_, index) => {
      const side = align?.[index];
      return side === 'right' ? 'end' : side === 'center' ? 'center' : 'start';
    }),
  };
}

function inlines(nodes: readonly PhrasingContent[], scope: Scope): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value.replaceAll('\n', ' ') }];
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: inlines(node.children, scope) }];
      case 'delete':
        return inlines(node.children, scope);
      case 'inlineCode':
        return [{ type: 'code', value: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return link(node.url, inlines(node.children, scope));
      case 'linkReference':
        return link(scope.addresses.get(node.identifier) ?? '', inlines(node.children, scope));
      case 'image':
      case 'imageReference':
        return node.alt ? [{ type: 'text', value: node.alt }] : [];
      case 'footnoteReference': {
        if (!scope.known.has(node.identifier)) return [];
        const note = scope.notes.get(node.identifier) ?? {
          number: scope.notes.size + 1,
          references: 0,
        };
        note.references += 1;
        scope.notes.set(node.identifier, note);
        return [
          {
            type: 'note-reference',
            note: node.identifier,
            number: note.number,
            reference: note.references,
          },
        ];
      }
      default:
        return [];
    }
  });
}

function link(url: string, children: Inline[]): Inline[] {
  const href = safeAddress(url, null);
  return href === null || textOf(children).trim() === ''
    ? children
    : [{ type: 'link', href, children }];
}
