import { msg } from '@lit/localize';

export type ProblemKind =
  'quota' | 'aborted' | 'closed' | 'blocked' | 'newer' | 'unavailable' | 'emptied' | 'invalid';

/** What happened, and what the reader can do, in plain words. */
const WORDS: Readonly<Record<ProblemKind, () => string>> = {
  quota: () =>
    msg(
      'There is no room left on this device, so this was not kept. Download a backup, then remove something or free some space, and try again.',
    ),
  aborted: () =>
    msg('The browser stopped before this was kept. Nothing was changed. Please try again.'),
  closed: () =>
    msg(
      'The connection to what is kept here was lost, and opening it again did not help. Reload this page and try again.',
    ),
  blocked: () =>
    msg(
      'Another tab of this site still uses an older version. Close the other tabs, then try again.',
    ),
  newer: () =>
    msg(
      'What is kept here was saved by a newer version of this site. It can be read and backed up, but not changed. Reload this page to get the newer version.',
    ),
  unavailable: () =>
    msg(
      'This browser does not let this site keep anything. In a private window, or with site data blocked, that is normal. Reading works as before.',
    ),
  emptied: () =>
    msg(
      'What was kept on this device is gone. The browser or the device removed it. If you have a backup, you can restore it.',
    ),
  invalid: () =>
    msg('This could not be kept, because it is not in the form it should be. Nothing was changed.'),
};

/** The browser's names for the same things. */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  QuotaExceededError: 'quota',
  AbortError: 'aborted',
  TransactionInactiveError: 'aborted',
  InvalidStateError: 'closed',
  UnknownError: 'closed',
  NotFoundError: 'closed',
  VersionError: 'newer',
  SecurityError: 'unavailable',
  NotSupportedError: 'unavailable',
  NotAllowedError: 'unavailable',
  ReferenceError: 'unavailable',
  DataError: 'invalid',
  DataCloneError: 'invalid',
  ConstraintError: 'invalid',
};

/** Why something could not be kept or read, with a message for the reader. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
  readonly kind: ProblemKind;

  /** @param cause what the browser said, for the console */
  constructor(kind: ProblemKind, cause?: unknown) {
    super(WORDS[kind](), { cause });
    this.kind = kind;
  }
}

/**
 * Any failure as one of ours; what is not known counts as stopped half-way, since nothing of a
 * transaction that did not complete is kept.
 */
export function problemFrom(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const name = (error as { name?: unknown } | null | undefined)?.name;
  return new StorageProblem((typeof name === 'string' && KINDS[name]) || 'aborted', error);
}
