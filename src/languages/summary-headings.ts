import { msg } from '@lit/localize';

/** The parts of a summary; the compiler calls them so in mentions too. */
export type SummarySection = 'sentence' | 'points' | 'plain';

const HEADINGS: Record<SummarySection, () => string> = {
  sentence: () => msg('In one sentence'),
  points: () => msg('Key points'),
  plain: () => msg('In plain words'),
};

/** The heading of a part of a summary. */
export function summaryHeading(section: SummarySection): string {
  return HEADINGS[section]();
}
