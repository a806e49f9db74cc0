import { msg } from '@lit/localize';

export type BackupProblemKind = 'foreign' | 'damaged' | 'newer' | 'large' | 'unreadable' | 'wrong';

const WORDS: Readonly<Record<BackupProblemKind, () => string>> = {
  foreign: () =>
    msg(
      'This file is not a backup of this site. Choose a file whose name starts with lectern-backup.',
    ),
  damaged: () =>
    msg(
      'This backup was changed or cut short after it was made, so it cannot be trusted. Nothing was restored. Try another copy of the file.',
    ),
  newer: () =>
    msg(
      'This backup was made by a newer version of this site. Nothing was restored. Reload this page to get the newer version, then try again.',
    ),
  large: () =>
    msg('This file is too large to be a backup that this device can read. Nothing was restored.'),
  unreadable: () =>
    msg('The browser could not read this file. Nothing was restored. Try to choose it again.'),
  wrong: () =>
    msg(
      'This backup holds something that does not belong in one. Nothing was restored. Try another copy of the file.',
    ),
};

/** Why a backup is refused, with a message for the reader. Nothing of it has been applied. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
  readonly kind: BackupProblemKind;
  /** Where, for someone who looks into the file: `notes 12: annotation`. */
  readonly where: string;

  constructor(kind: BackupProblemKind, where = '') {
    super(WORDS[kind]());
    this.kind = kind;
    this.where = where;
  }
}
