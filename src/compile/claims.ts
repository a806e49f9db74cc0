import type { TextDirective } from 'mdast-util-directive';
import { SIDES, type Alignment, type Side } from '../model/entry.js';
import { STATUSES, type Statement, type StatementStatus } from '../model/statement.js';
import { attributeOf } from './directives.js';
import { writeNearest } from './nearest.js';
import type { Report } from './report.js';
import type { StatementRegister } from './statement-register.js';

/** What a claim needs to know of the entry it is by. */
export interface Speaker {
  name: string;
  alignment?: Alignment | null;
}

/**
 * Reads who says a claim, for which side and how sure it is, and enters it as the next statement.
 * @returns the statement, still without its text and paragraph
 */
export function readClaim(
  node: TextDirective,
  line: number,
  register: StatementRegister,
  entries: ReadonlyMap<string, Speaker>,
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
    side:
      readSide(attributeOf(node, 'side'), line, report) ??
      (by === null ? null : (entries.get(by)!.alignment?.side ?? null)),
    note: attributeOf(node, 'note'),
    status: readStatus(attributeOf(node, 'status'), line, report),
    text: '',
    paragraph: '',
  };
  register.statements.push(statement);
  return statement;
}

function readSide(written: string | null, line: number, report: Report): Side | null {
  const known = SIDES.find((side) => side === written);
  if (known || written === null) return known ?? null;
  report(
    line,
    `The side “${written}” of a claim is not known.`,
    writeNearest(written, SIDES, `The sides are ${SIDES.join(', ')}.`),
  );
  return null;
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
