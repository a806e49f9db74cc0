import type { ReadOptions, TextSource } from '../elements/open-item.js';
import type { TextToImport } from '../import/import-here.js';
import { ImportProblem } from '../import/import-problem.js';
import type { SharedItem } from '../import/shared-items.js';

/**
 * What the reader pasted or chose, as a source of a text. The code that reads it is fetched when
 * it is first read.
 */
export function sourceOf(given: string | File): TextSource {
  return typeof given === 'string'
    ? words('', { text: given, kind: null, url: null })
    : file(given);
}

/** What was shared with the app, as a source of a text. */
export function sharedSource(item: SharedItem): TextSource {
  switch (item.kind) {
    case 'file':
      return file(item.file);
    case 'text':
      return words(item.name, { text: item.text, kind: null, url: null });
    case 'html':
      return words(item.name, { text: item.html, kind: 'html', url: item.url });
    case 'address':
      return { name: item.url, read: () => Promise.reject(new ImportProblem('address')) };
  }
}

function words(name: string, text: TextToImport): TextSource {
  const read = async (options: ReadOptions) => {
    const { importApart } = await import('../import/import-apart.js');
    return importApart(text, options);
  };
  return { name, read };
}

function file(chosen: File): TextSource {
  const read = async (options: ReadOptions) => {
    const { importFile } = await import('../import/import-file.js');
    return importFile(chosen, options);
  };
  return { name: chosen.name, read };
}
