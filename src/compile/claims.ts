import type { TextDirective } from 'mdast-util-directive';
import type { Statement, StatementStatus } from '../model/statement.js';
import { attributeOf } from './directives.js';
import { writeNearest } from './nearest.js';
import type { Report } from './report.js';
import type { StatementRegister } from './statement-register.js';

const STATUSES: readonly StatementStatus[] = ['confirmed', 'claimed', 'unverified'];

/**
 * Reads who says a claim and how sure it is, and enters it as the next statement.
 * @returns the statement, still without its text and paragraph
 */
export function readClaim(
  node: TextDirective,
  line: number,
  register: StatementRegister,
  entries: ReadonlyMap<string, { name: string }>,
  report: Report,
): Statement {
  let by = attributeOf(node, 'by');
  if (by !== null && !entries.has(by)) {
    report(
      line,
      `A claim is said to be by “${by}”, an entry that is not there.`,
      writeNearest(by, entries.keys(), 'Or leave `by` out, or add its file to content/actors.'),
    );
    by = null;
  }
  const who = attributeOf(node, 'who') ?? (by === null ? null : entries.get(by)!.name);
  if (who === null && attributeOf(node, 'by') === null) {
    report(
      line,
      'A claim does not say who made it.',
      'Add `who="…"` as the article describes them, or `by=` and an entry.',
    );
  }
  const statement: Statement = {
    id: attributeOf(node, 'id') ?? register.makeId(),
    by,
    who: who ?? '',
    setting: attributeOf(node, 'setting'),
    status: readStatus(attributeOf(node, 'status'), line, report),
    text: '',
    paragraph: '',
  };
  register.statements.push(statement);
  return statement;
}

function readStatus(written: string | null, line: number, report: Report): StatementStatus {
  const known = STATUSES.find((status) => status === written);
  if (known) return known;
  if (written === null) {
    report(
      line,
      'A claim has no status.',
      'Add `status=confirmed`, `status=claimed` or `status=unverified`.',
    );
  } else {
    report(
      line,
      `The status “${written}” of a claim is not known.`,
      writeNearest(written, STATUSES, 'Write confirmed, claimed or unverified.'),
    );
  }
  return 'claimed';
}
