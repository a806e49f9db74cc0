import { msg } from '@lit/localize';

export type ImportFault =
  | 'address'
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'too-many'
  | 'unknown'
  | 'unreadable'
  | 'too-slow'
  | 'protected';

/** What is wrong, and what the reader can do. */
const WORDS: Readonly<Record<ImportFault, { message: () => string; mend: () => string }>> = {
  address: {
    message: () =>
      msg('Only the address was shared, and a site lets no other site fetch its pages.'),
    mend: () =>
      msg(
        'Open the page, select everything, and share or copy the text; or save the page and open the file here.',
      ),
  },
  empty: {
    message: () => msg('There is no text in this.'),
    mend: () => msg('If it shows a text elsewhere, copy the text there and paste it here.'),
  },
  'too-large': {
    message: () => msg('This is larger than a text that this device can take in.'),
    mend: () => msg('Copy the part you want to read, and paste it here.'),
  },
  'too-deep': {
    message: () =>
      msg(
        'Its lists, quotations or other parts stand too deep within each other to be taken apart.',
      ),
    mend: () => msg('Copy the part you want to read, and paste it here.'),
  },
  'too-many': {
    message: () =>
      msg('This has more paragraphs, list items, links or table cells than one page can show.'),
    mend: () => msg('Divide it into several texts, and open them one by one.'),
  },
  unknown: {
    message: () => msg('This kind of file is not known here.'),
    mend: () => msg('Save it as text, a web page or an EPUB book, and open that file.'),
  },
  unreadable: {
    message: () => msg('This file is damaged, or is not what its name says.'),
    mend: () => msg('Try to get it once more from where it came from.'),
  },
  'too-slow': {
    message: () => msg('Reading this took too long, so it was stopped.'),
    mend: () => msg('Copy the part you want to read, and paste it here.'),
  },
  protected: {
    message: () =>
      msg('This book is locked by its seller, so that only their own program can read it.'),
    mend: () => msg('Ask the seller for a copy without such a lock.'),
  },
};

/**
 * What an error says of the text that met it: one that is nested without end exhausts the stack.
 * @param error anything that was thrown while a text was read
 */
export function faultOf(error: unknown): ImportFault {
  if (error instanceof ImportProblem) return error.fault;
  return error instanceof RangeError ? 'too-deep' : 'unreadable';
}

/** Why a text could not be read, in the interface's language. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
  readonly fault: ImportFault;

  /** @param cause what was met, for the console */
  constructor(fault: ImportFault, cause?: unknown) {
    super(WORDS[fault].message(), { cause });
    this.fault = fault;
  }

  /** What the reader can do, a whole sentence. */
  get mend(): string {
    return WORDS[this.fault].mend();
  }
}
