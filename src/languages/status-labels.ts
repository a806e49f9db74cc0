import { msg } from '@lit/localize';
import type { StatementStatus } from '../model/statement.js';

const LABELS: Record<StatementStatus, () => string> = {
  confirmed: () => msg('Stated as fact by the report'),
  claimed: () => msg('Claimed by the speaker'),
  unverified: () => msg('Called unverified by the report'),
};

const MEANINGS: Record<StatementStatus, () => string> = {
  confirmed: () =>
    msg(
      'The report tells this as fact: that it was so, or that it was said. What is only announced or feared in it may still not happen.',
    ),
  claimed: () => msg('The speaker says so. The report passes it on and does not vouch for it.'),
  unverified: () => msg('The report passes this on, and says itself that nobody has verified it.'),
};

/** How sure a statement is, in words: each says who vouches for it. */
export function statusLabel(status: StatementStatus): string {
  return LABELS[status]();
}

/** What that means for a reader. */
export function statusMeaning(status: StatementStatus): string {
  return MEANINGS[status]();
}
