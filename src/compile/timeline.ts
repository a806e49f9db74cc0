import type { Event } from '../model/event.js';
import { clockTimes } from '../model/time-span.js';
import { checkList } from './check-data.js';
import { toSources } from './entries.js';
import { reportUnknownParagraph } from './evidence.js';
import { checkWords, toInlines, type InlineScope } from './inlines.js';
import { startingDay } from './iso-date.js';
import { parseLine } from './parse-line.js';
import { readYaml } from './read-yaml.js';
import { timelineSchema } from './schema.js';

/**
 * Reads the timeline of an article.
 * @param paragraphs ids that an event may name as evidence
 * @returns events by their day; those of one day in the order of the file
 */
export function readTimeline(
  text: string,
  scope: InlineScope,
  paragraphs: ReadonlySet<string>,
): Event[] {
  const { report } = scope;
  const yaml = readYaml(text, 1, report);
  const lines = new Map<string, number>();
  const events = checkList(timelineSchema, yaml, report).map(({ index, value }): Event => {
    const lineOf = (...path: (string | number)[]): number => yaml?.lineOf([index, ...path]) ?? 1;
    const { id, date, until = null, evidence = [], sources = [] } = value;
    const other = lines.get(id);
    if (other !== undefined) {
      report(
        lineOf('id'),
        `The event id “${id}” is already used on line ${other}.`,
        'Give this event another id.',
      );
    }
    lines.set(id, other ?? lineOf('id'));
    if (until !== null && startingDay(until) < startingDay(date)) {
      report(
        lineOf('until'),
        `The event “${id}” ends before it begins.`,
        'Write in `until` a day or month after `date`.',
      );
    }
    const clock = clockTimes(date);
    for (const time of clock ? [clock.local, clock.gmt] : []) {
      if (value['date-text'].includes(time)) continue;
      report(
        lineOf('date-text'),
        `The words for the date of the event “${id}” do not say ${time}.`,
        `Write both times, as in “05:00 local time (03:00 GMT)”: here ${clock!.local} and ${clock!.gmt}.`,
      );
    }
    if (evidence.length === 0 && sources.length === 0) {
      report(
        lineOf('id'),
        `The event “${id}” has neither evidence nor sources.`,
        'Add `evidence:` with ids of paragraphs that tell of it, or `sources:`.',
      );
    }
    for (const [position, paragraph] of evidence.entries()) {
      if (paragraphs.has(paragraph)) continue;
      const line = lineOf('evidence', position);
      reportUnknownParagraph(paragraph, line, `The event “${id}”`, paragraphs, report);
    }
    checkWords(value['date-text'], lineOf('date-text'), scope);
    const line = lineOf('text');
    const name = `The text of the event “${id}”`;
    return {
      id,
      date,
      until,
      dateText: value['date-text'],
      label: value.label ?? null,
      phase: value.phase,
      children: toInlines(parseLine(value.text, line, name, report), scope, id),
      evidence,
      sources: toSources(sources),
    };
  });
  return events.sort((one, other) => {
    const [a, b] = [startingDay(one.date), startingDay(other.date)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
