import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { textOf } from '../model/inline.js';
import type { TermIndex } from '../model/match-terms.js';
import { countReading, fleschKincaidGrade, longestSentence } from '../model/readability.js';
import type { Summary, SummaryPoint } from '../model/summary.js';
import { trimInlines } from './blocks.js';
import { takeEvidence } from './evidence.js';
import { toInlines, type InlineScope } from './inlines.js';
import { writeNearest } from './nearest.js';
import { plainTextOf } from './plain-text.js';
import { tenth } from '../model/tenth.js';

/** The parts of a summary and their headings. */
export const SUMMARY_HEADINGS = {
  sentence: 'In one sentence',
  points: 'Key points',
  plain: 'In plain words',
} as const;

type Part = keyof typeof SUMMARY_HEADINGS;

/** Years of school that plain words may ask for: WCAG 2.2 criterion 3.1.5, lower secondary. */
const HIGHEST_GRADE = 9;

/** What a summary is checked against. */
export interface SummaryScope {
  inline: InlineScope;
  /** Ids that a point may name as evidence. */
  paragraphs: ReadonlySet<string>;
  /** Names left out of the reading level. */
  properNames: TermIndex;
}

/** A summary without words, where an article has none. */
export const NO_SUMMARY: Summary = {
  sentence: { id: 'sentence', children: [], evidence: [] },
  points: [],
  plain: [],
  plainGrade: 0,
  automatic: false,
};

interface Portion {
  line: number;
  nodes: RootContent[];
}

/** Reads the three parts of a summary and measures its plain words. */
export function readSummary(root: Root, scope: SummaryScope): Summary {
  const parts = portions(root, scope);
  const sentences = paragraphsOf(parts.get('sentence'), scope);
  const { report, language } = scope.inline;
  if (sentences.length > 1) {
    report(
      sentences[1]!.position?.start.line ?? 1,
      `“${SUMMARY_HEADINGS.sentence}” has more than one paragraph.`,
      'Write one sentence.',
    );
  }
  const [sentence] = sentences.map((node) => toPoint(node, 'sentence', scope));
  const points = itemsOf(parts.get('points'), scope).map((node, index) =>
    toPoint(node, `point-${index + 1}`, scope),
  );
  const plain = paragraphsOf(parts.get('plain'), scope).map((node, index) =>
    toPoint(node, `plain-${index + 1}`, scope),
  );
  const texts = plain.map(({ children }) => textOf(children));
  const grade = fleschKincaidGrade(countReading(texts, scope.properNames));
  const plainGrade = tenth(grade);
  if (/^en(-|$)/i.test(language) && grade > HIGHEST_GRADE) {
    report(
      parts.get('plain')?.line ?? 1,
      `The plain words need ${plainGrade} years of school; ${HIGHEST_GRADE} is the most.`,
      `Use shorter words and sentences. The longest sentence is: “${longestSentence(texts)}”`,
    );
  }
  return { sentence: sentence ?? NO_SUMMARY.sentence, points, plain, plainGrade, automatic: false };
}

function portions(root: Root, scope: SummaryScope): Map<Part, Portion> {
  const { report } = scope.inline;
  const parts = new Map<Part, Portion>();
  let current: Portion | null = null;
  for (const node of root.children) {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') current = startPortion(node, line, parts, scope);
    else if (current) current.nodes.push(node);
    else if (parts.size === 0 && node.type !== 'definition') {
      report(
        line,
        'The summary has text before its first heading.',
        `Begin with \`## ${SUMMARY_HEADINGS.sentence}\`.`,
      );
    }
  }
  for (const [part, heading] of Object.entries(SUMMARY_HEADINGS)) {
    const portion = parts.get(part as Part);
    if (!portion) {
      report(1, `The summary has no heading “${heading}”.`, `Add \`## ${heading}\` and its text.`);
    } else if (portion.nodes.length === 0) {
      report(portion.line, `The part “${heading}” is empty.`, 'Write its text.');
    }
  }
  return parts;
}

function startPortion(
  node: Heading,
  line: number,
  parts: Map<Part, Portion>,
  scope: SummaryScope,
): Portion | null {
  const { report } = scope.inline;
  const words = plainTextOf(node.children).trim();
  const headings = Object.entries(SUMMARY_HEADINGS) as [Part, string][];
  const part = headings.find(([, heading]) => heading === words)?.[0];
  const names = headings.map(([, heading]) => heading);
  if (!part) {
    report(
      line,
      `The heading “${words}” is not one of a summary.`,
      writeNearest(words, names, `Keep to: ${names.join(', ')}.`),
    );
    return null;
  }
  if (node.depth !== 2) {
    report(line, `The heading “${words}” has level ${node.depth}.`, 'Begin it with ##.');
  }
  if (parts.has(part)) {
    report(line, `The heading “${words}” stands twice.`, 'Put the two parts together.');
  }
  const portion = parts.get(part) ?? { line, nodes: [] };
  parts.set(part, portion);
  return portion;
}

function paragraphsOf(portion: Portion | undefined, scope: SummaryScope): Paragraph[] {
  return (portion?.nodes ?? []).flatMap((node) => {
    if (node.type === 'paragraph') return [node];
    refuse(node, 'Write it as paragraphs, without lists, pictures or other blocks.', scope);
    return [];
  });
}

function itemsOf(portion: Portion | undefined, scope: SummaryScope): Paragraph[] {
  return (portion?.nodes ?? []).flatMap((node) => {
    if (node.type !== 'list') {
      refuse(node, 'Write the points as one list, each line beginning with “- ”.', scope);
      return [];
    }
    return node.children.flatMap((item) => {
      const [only, ...others] = item.children;
      if (only?.type === 'paragraph' && others.length === 0) return [only];
      refuse(item, 'Write each point as one paragraph.', scope);
      return [];
    });
  });
}

function refuse(node: RootContent, mend: string, { inline }: SummaryScope): void {
  if (node.type === 'definition') return;
  const line = node.position?.start.line ?? 1;
  inline.report(line, 'This part of the summary is not in its form.', mend);
}

function toPoint(node: Paragraph, id: string, scope: SummaryScope): SummaryPoint {
  const line = node.position?.start.line ?? 1;
  const { report } = scope.inline;
  const { children, evidence } = takeEvidence(node.children, line, scope.paragraphs, report);
  return { id, children: trimInlines(toInlines(children, scope.inline, id)), evidence };
}
