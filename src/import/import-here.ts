import { kindOfText, type TextKind } from './guess-kind.js';
import { importHtml } from './import-html.js';
import { importMarkdown } from './import-markdown.js';
import { importText } from './import-text.js';
import type { ImportedDocument } from './imported-document.js';

/** A text to be taken in, with what is known of it. */
export interface TextToImport {
  text: string;
  /** What it is written in; null where that is to be guessed. */
  kind: Exclude<TextKind, 'epub'> | null;
  /** Where it stands on the web, or null. */
  url: string | null;
}

/** A book to be taken in: it is read from its file piece by piece. */
export interface BookToImport {
  book: Blob;
}

/**
 * Takes a text in, on the thread this is called on: for a worker, and for tests.
 * @throws {ImportProblem}
 */
export function importHere({ text, kind, url }: TextToImport): ImportedDocument {
  switch (kind ?? kindOfText(text)) {
    case 'html':
      return importHtml(text, { url });
    case 'markdown':
      return importMarkdown(text);
    case 'text':
      return importText(text);
  }
}
