import { isMutual, type Tie } from '../model/tie.js';
import { checkList } from './check-data.js';
import { toSources } from './entries.js';
import { reportUnknownParagraph } from './evidence.js';
import { reportUnknownEntry } from './inlines.js';
import { readYaml } from './read-yaml.js';
import type { Report } from './report.js';
import { tiesSchema } from './schema.js';

/**
 * Reads who backs, fights or talks to whom in an article.
 * @param text the content of `ties.yaml`
 * @param entries ids a tie may name
 * @param paragraphs ids a tie may name as evidence
 * @returns the ties that could be read, in the order of the file
 */
export function readTies(
  text: string,
  entries: ReadonlyMap<string, unknown>,
  paragraphs: ReadonlySet<string>,
  report: Report,
): Tie[] {
  const yaml = readYaml(text, 1, report);
  const lines = new Map<string, number>();
  return checkList(tiesSchema, yaml, report).map(({ index, value }): Tie => {
    const lineOf = (...path: (string | number)[]): number => yaml?.lineOf([index, ...path]) ?? 1;
    const { from, to, kind, evidence = [], sources = [] } = value;
    for (const end of ['from', 'to'] as const) {
      if (entries.has(value[end])) continue;
      reportUnknownEntry(value[end], lineOf(end), 'A tie', entries.keys(), report);
    }
    if (from === to) {
      report(
        lineOf('to'),
        `The tie of “${from}” leads to itself.`,
        'Write in `to` the entry at the other end.',
      );
    }
    const ends = isMutual(kind) ? [from, to].sort() : [from, to];
    const key = [kind, ...ends].join(' ');
    const other = lines.get(key);
    if (other !== undefined) {
      report(
        lineOf('from'),
        `The tie “${from} ${kind} ${to}” is already told on line ${other}.`,
        'Keep one of the two, with the evidence of both.',
      );
    }
    lines.set(key, other ?? lineOf('from'));
    if (evidence.length === 0 && sources.length === 0) {
      report(
        lineOf('from'),
        `The tie “${from} ${kind} ${to}” has neither evidence nor sources.`,
        'Add `evidence:` with ids of paragraphs that tell of it, or `sources:`.',
      );
    }
    for (const [position, id] of evidence.entries()) {
      if (paragraphs.has(id)) continue;
      const line = lineOf('evidence', position);
      reportUnknownParagraph(id, line, `The tie “${from} ${kind} ${to}”`, paragraphs, report);
    }
    return {
      from,
      to,
      kind,
      text: value.text,
      asOf: value['as-of'],
      evidence,
      sources: toSources(sources),
    };
  });
}
