import type { Article } from './article.js';
import type { Statement } from './statement.js';
import type { SummaryPoint } from './summary.js';

/** A statement with its place in reading order. */
export interface NumberedStatement extends Statement {
  /** 1 for the article's first statement: what it is called everywhere. */
  number: number;
}

/** Which part of a summary a point stands in. */
export type SummaryPart = 'sentence' | 'point' | 'plain';

/** A point of the summary with its place in it. */
export interface NumberedPoint {
  part: SummaryPart;
  /** 1 for the first of its part. */
  number: number;
  point: SummaryPoint;
}

/** The article's statements, numbered in reading order. */
export function numberedStatements(article: Article): NumberedStatement[] {
  return numbered(article, () => true);
}

/** @returns the statements that stand in any of some paragraphs, in reading order */
export function statementsIn(article: Article, paragraphs: readonly string[]): NumberedStatement[] {
  return numbered(article, ({ paragraph }) => paragraphs.includes(paragraph));
}

/** @returns the statements of an entry: its own, or of who speaks for it, in reading order */
export function statementsBy(article: Article, entry: string): NumberedStatement[] {
  return numbered(article, ({ by }) => by === entry);
}

/** Only those that are wanted are made: a glossary asks once for each of its entries. */
function numbered(
  { statements }: Article,
  isWanted: (statement: Statement) => boolean,
): NumberedStatement[] {
  return statements.flatMap((statement, index) =>
    isWanted(statement) ? { ...statement, number: index + 1 } : [],
  );
}

/** @returns the points of the summary that rest on a paragraph, in the summary's order */
export function pointsOn({ summary }: Article, paragraph: string): NumberedPoint[] {
  const parts: [SummaryPart, SummaryPoint[]][] = [
    ['sentence', [summary.sentence]],
    ['point', summary.points],
    ['plain', summary.plain],
  ];
  return parts
    .flatMap(([part, points]) => points.map((point, index) => ({ part, number: index + 1, point })))
    .filter(({ point }) => point.evidence.includes(paragraph));
}
