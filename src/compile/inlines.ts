import type { PhrasingContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { directionOf, isLanguageTag } from '../model/direction.js';
import { textOf, type Inline } from '../model/inline.js';
import { matchTerms, type TermIndex } from '../model/match-terms.js';
import type { AbbreviationCheck } from './abbreviations.js';
import { readClaim, type Speaker } from './claims.js';
import { attributeOf, checkDirective, reportRemains } from './directives.js';
import { checkLink, type FragmentLink } from './links.js';
import { writeNearest } from './nearest.js';
import type { NoteRegister } from './note-register.js';
import { plainTextOf } from './plain-text.js';
import { otherScript, sameWriting } from './other-script.js';
import type { Report } from './report.js';
import type { StatementRegister } from './statement-register.js';

/** What inline content may hold in the place it stands, and where its parts are noted. */
export interface InlineScope {
  report: Report;
  /** What the place is called in a problem: "a heading". */
  place: string;
  language: string;
  /** Addresses of `[words][label]` links, by label in small letters. */
  definitions: ReadonlyMap<string, string>;
  /** All entries, by id. */
  entries: ReadonlyMap<string, Speaker>;
  /** Names to link; null where no entry is linked. */
  terms: TermIndex | null;
  abbreviations: AbbreviationCheck | null;
  /** Null where a link to the same page is refused. */
  fragments: FragmentLink[] | null;
  /** Null where claims are refused. */
  claims: StatementRegister | null;
  /** Null where footnotes are refused. */
  notes: NoteRegister | null;
}

/** Where in a paragraph the conversion is. */
interface Position {
  /** Id of the paragraph. */
  paragraph: string;
  /** The end of its text so far, to know where a sentence starts. */
  before: string;
  /** The beginning of the text after the node, to know where a word ends. */
  after: string;
  /** Within a link or term, where there can be no other. */
  linked: boolean;
  /** Within words that are not to be linked. */
  plain: boolean;
  /** Within another language. */
  foreign: boolean;
}

/** How far back the start of a sentence is looked for. */
const TAIL = 100;

/**
 * Makes inline content of parsed Markdown: links names, collects claims, reports what is refused.
 * @param paragraph id of the paragraph that holds it
 */
export function toInlines(
  nodes: readonly PhrasingContent[],
  scope: InlineScope,
  paragraph: string,
  foreign = false,
): Inline[] {
  const position = { paragraph, before: '', after: '', linked: false, plain: false, foreign };
  return convert(nodes, scope, position);
}

function convert(
  nodes: readonly PhrasingContent[],
  scope: InlineScope,
  position: Position,
): Inline[] {
  const { after } = position;
  const made = nodes.flatMap((node, index) => {
    position.after = opening(nodes, index + 1) || after;
    return convertNode(node, scope, position);
  });
  position.after = after;
  return joinTexts(made);
}

function within(
  nodes: readonly PhrasingContent[],
  scope: InlineScope,
  position: Position,
  change: Partial<Position>,
): Inline[] {
  const inner = { ...position, ...change };
  const children = convert(nodes, scope, inner);
  position.before = inner.before;
  return children;
}

function convertNode(node: PhrasingContent, scope: InlineScope, position: Position): Inline[] {
  const line = node.position?.start.line ?? 1;
  const refuse = (message: string, mend: string): Inline[] => {
    scope.report(line, message, mend);
    return [];
  };
  switch (node.type) {
    case 'text':
      return convertText(node, scope, position);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: convert(node.children, scope, position) }];
    case 'inlineCode':
      position.before = tail(position.before + node.value);
      return [{ type: 'code', value: node.value }];
    case 'break':
      position.before = tail(`${position.before} `);
      return [{ type: 'break' }];
    case 'link':
      return convertLink(node.url, node.children, line, scope, position);
    case 'linkReference': {
      const url = scope.definitions.get(node.identifier) ?? '';
      return convertLink(url, node.children, line, scope, position);
    }
    case 'footnoteReference': {
      if (!scope.notes || position.linked) {
        const place = position.linked ? 'a link' : scope.place;
        return refuse(`A footnote cannot stand in ${place}.`, 'Move it to the text.');
      }
      const note = scope.notes.refer(node.identifier);
      if (!note) return [];
      const { id, number, references } = note;
      return [{ type: 'note-reference', note: id, number, reference: references }];
    }
    case 'textDirective':
      return convertDirective(node, line, scope, position);
    case 'html':
      return refuse(
        `HTML is not allowed: ${shorten(node.value)}`,
        'Write it in Markdown; put a backslash before a < that is only a sign.',
      );
    case 'image':
    case 'imageReference':
      return refuse(
        'A picture stands within other text.',
        'Make it a paragraph of its own, with an empty line before and after it.',
      );
    case 'delete':
      return refuse('Text is struck through with ~.', 'Remove the ~ signs.');
    default:
      return refuse(
        `“${(node as { type: string }).type}” is not allowed here.`,
        'See content/README.md.',
      );
  }
}

function convertText(node: Text, scope: InlineScope, position: Position): Inline[] {
  const first = node.position?.start.line ?? 1;
  const lineAt = (offset: number): number =>
    first + node.value.slice(0, offset).split('\n').length - 1;
  reportRemains(node.value, lineAt, scope.report);
  const value = node.value.replaceAll('\n', ' ');
  if (!position.foreign && !position.linked) scope.abbreviations?.(value, lineAt);
  if (!position.foreign) reportOtherScript(value, lineAt, scope);
  const linking = scope.terms && !position.foreign && !position.linked && !position.plain;
  const matches = linking ? matchTerms(value, scope.terms!, position.before, position.after) : [];
  position.before = tail(position.before + value);
  const nodes: Inline[] = [];
  let end = 0;
  const addText = (to: number): void => {
    if (to > end) nodes.push({ type: 'text', value: value.slice(end, to) });
  };
  for (const match of matches) {
    addText(match.start);
    const words: Inline = { type: 'text', value: value.slice(match.start, match.end) };
    nodes.push(unnumberedTerm(match.entry, [words]));
    end = match.end;
  }
  addText(value.length);
  return nodes;
}

/** A term whose number on the page is not known yet; `numberMentions` gives it. */
function unnumberedTerm(entry: string, children: Inline[]): Inline {
  return { type: 'term', entry, mention: '', first: false, children };
}

function convertLink(
  url: string,
  words: readonly PhrasingContent[],
  line: number,
  scope: InlineScope,
  position: Position,
): Inline[] {
  const href = checkLink(url, line, scope.fragments, scope.report);
  if (position.linked) {
    scope.report(line, 'A link stands within another or within :actor.', 'Keep one of the two.');
  }
  const children = within(words, scope, position, { linked: true });
  if (textOf(children).trim() === '') {
    scope.report(line, 'A link has no words.', 'Write in the square brackets where it leads.');
  }
  return href === null || position.linked ? children : [{ type: 'link', href, children }];
}

function convertDirective(
  node: TextDirective,
  line: number,
  scope: InlineScope,
  position: Position,
): Inline[] {
  switch (checkDirective(node, scope.report)) {
    case 'actor':
      return convertActor(node, line, scope, position);
    case 'plain':
      return within(node.children, scope, position, { plain: true });
    case 'lang': {
      const lang = attributeOf(node, 'code') ?? '';
      if (!isLanguageTag(lang)) {
        reportLanguage(lang, line, scope.report);
        return within(node.children, scope, position, { foreign: true });
      }
      const foreign = position.foreign || !sameWriting(lang, scope.language);
      const children = within(node.children, scope, position, { foreign });
      return [{ type: 'foreign', lang, dir: directionOf(lang), children }];
    }
    case 'claim': {
      if (!scope.claims) {
        scope.report(
          line,
          `A claim cannot stand in ${scope.place}.`,
          'Mark it in a paragraph of article.md, and write the words here without :claim.',
        );
        return within(node.children, scope, position, {});
      }
      const claim = readClaim(node, line, scope.claims, scope.entries, scope.report);
      claim.paragraph = position.paragraph;
      for (const words of [claim.who, claim.setting ?? '', claim.note ?? '']) {
        checkWords(words, line, scope);
      }
      const children = within(node.children, scope, position, {});
      claim.text = textOf(children).trim();
      return [{ type: 'claim', statement: claim.id, children }];
    }
    case 'evidence':
      scope.report(
        line,
        'An :evidence stands where it closes no point.',
        'Put it at the very end of a sentence, point or paragraph of summary.md.',
      );
      return [];
    case null:
      return within(node.children, scope, position, {});
  }
}

function convertActor(
  node: TextDirective,
  line: number,
  scope: InlineScope,
  position: Position,
): Inline[] {
  const children = within(node.children, scope, position, { linked: true });
  if (!scope.terms) {
    scope.report(
      line,
      `An entry cannot be linked in ${scope.place}.`,
      'Write the name without :actor.',
    );
    return children;
  }
  if (position.linked) {
    scope.report(line, 'An :actor stands within a link or another :actor.', 'Keep one of the two.');
    return children;
  }
  const id = attributeOf(node, 'id');
  if (id === null) {
    scope.report(
      line,
      'An :actor does not say which entry it means.',
      'Add its id in braces: `{id=the-entry}`.',
    );
    return children;
  }
  if (!scope.entries.has(id)) {
    reportUnknownEntry(id, line, 'An :actor', scope.entries.keys(), scope.report);
    return children;
  }
  return [unnumberedTerm(id, children)];
}

/**
 * Checks words that are shown as they are, such as a text alternative.
 * @param line the line of the file they stand on
 */
export function checkWords(
  words: string,
  line: number,
  scope: Pick<InlineScope, 'abbreviations' | 'language' | 'report'>,
): void {
  scope.abbreviations?.(words, () => line);
  const found = otherScript(words, scope.language);
  if (!found) return;
  scope.report(
    line,
    `“${found.words}” is in another script than its language, and cannot be marked here.`,
    'Write it in the letters of the language; a name in its own script belongs in `native` of its entry.',
  );
}

function reportOtherScript(
  text: string,
  lineAt: (offset: number) => number,
  { language, report }: InlineScope,
): void {
  const found = otherScript(text, language);
  if (!found) return;
  report(
    lineAt(found.index),
    `“${found.words}” is in another script than the text, and its language is not told.`,
    `Write \`:lang[${found.words}]{code=…}\` with the tag of its language, such as ar.`,
  );
}

/** Reports a language code that is missing or not a BCP 47 tag. */
export function reportLanguage(lang: string, line: number, report: Report): void {
  report(
    line,
    lang === '' ? 'A :lang has no code.' : `“${lang}” is not a BCP 47 language tag.`,
    'Write the tag of its language in braces, for example `{code=ar}`.',
  );
}

/**
 * Reports an id that no entry has.
 * @param who what names it, to begin the sentence: "An :actor"
 */
export function reportUnknownEntry(
  id: string,
  line: number,
  who: string,
  known: Iterable<string>,
  report: Report,
): void {
  report(
    line,
    `${who} names the entry “${id}”, which is not there.`,
    writeNearest(
      id,
      known,
      `Or add \`${id}.yaml\` to content/actors, content/places or content/terms.`,
    ),
  );
}

function joinTexts(nodes: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}

/** The first words of nodes from one on. */
function opening(nodes: readonly PhrasingContent[], from: number): string {
  for (let index = from; index < nodes.length; index += 1) {
    const words = plainTextOf([nodes[index]!]);
    if (words !== '') return words;
  }
  return '';
}

function tail(text: string): string {
  return text.slice(-TAIL);
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
