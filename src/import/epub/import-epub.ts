import { dekOf } from '../dek-of.js';
import { detectLanguage } from '../detect-language.js';
import { blocksOf, type HtmlOptions } from '../html-blocks.js';
import type { ImportedDocument } from '../imported-document.js';
import { ImportProblem } from '../import-problem.js';
import { openArchive, type Archive } from './archive.js';
import { isLocked } from './book-locks.js';
import { packagePath, readPackage, type BookPackage } from './book-package.js';
import { bookPictures } from './book-pictures.js';
import { bookText } from './book-text.js';
import { readChapter, type ParsedChapter } from './read-chapter.js';
import { readXml } from './read-xml.js';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Bytes of the files that say what a book is made of: those of thousands of chapters have half. */
const LARGEST_PACKAGE = 1_000_000;

/** Bytes of all chapters: ten long novels. More would take a phone minutes, and all its memory. */
const MOST_TEXT = 10_000_000;

/** Longer descriptions are those of sellers, and introduce nothing. */
const LONGEST_DEK = 300;

/**
 * Takes the text out of an EPUB, of version 2 or 3: all chapters in the order they are read in, as
 * one text. To be run in a worker, as {@link importHtml}, whose way it goes but for looking for the
 * text: all of a chapter is text.
 * @param onProgress hears how much is done, from 0 to 1
 * @throws {ImportProblem} also for a book that is locked, or broken in any part
 */
export async function importEpub(
  file: Blob,
  onProgress: (share: number) => void = () => undefined,
): Promise<ImportedDocument> {
  const archive = await openArchive(file);
  if (archive.has(ENCRYPTION) && isLocked(readXml(await archive.read(ENCRYPTION, LARGEST_PACKAGE))))
    throw new ImportProblem('protected');
  const path = packagePath(readXml(await archive.read(CONTAINER, LARGEST_PACKAGE)));
  const book = readPackage(readXml(await archive.read(path, LARGEST_PACKAGE)), path);
  const chapters = await readChapters(archive, book, onProgress);
  const language = languageOf(book, chapters);
  const { root, subtitle } = bookText(chapters, book.title, language);
  const pictures = await bookPictures(root, archive);
  const options: HtmlOptions = {
    url: null,
    language,
    picture: (src) => pictures.get(src) ?? null,
    book: true,
  };
  const { blocks, notes } = blocksOf(root, options);
  if (blocks.length === 0) throw new ImportProblem('empty');
  const { title, credit, published, description } = book;
  const [dek] = subtitle ? blocksOf(subtitle, options).blocks : [];
  return {
    title,
    dek:
      dek?.type === 'paragraph'
        ? dek.children
        : dekOf(description.length > LONGEST_DEK ? '' : description, blocks),
    credit,
    published,
    language,
    url: null,
    blocks,
    notes,
  };
}

async function readChapters(
  archive: Archive,
  { chapters }: BookPackage,
  onProgress: (share: number) => void,
): Promise<ParsedChapter[]> {
  const parsed: ParsedChapter[] = [];
  let left = MOST_TEXT;
  for (const [index, chapter] of chapters.entries()) {
    const bytes = await archive.read(chapter.path, left);
    left -= bytes.length;
    parsed.push(readChapter(chapter, bytes));
    onProgress((index + 1) / (chapters.length + 1));
  }
  return parsed;
}

/** The language that most of the text says it is in; where nothing says, what it looks like. */
function languageOf({ language }: BookPackage, chapters: readonly ParsedChapter[]): string {
  const lengths = new Map<string, number>();
  for (const { body, language: own, linear } of chapters) {
    const told = own ?? language;
    if (told === null || !linear) continue;
    lengths.set(told, (lengths.get(told) ?? 0) + body.textContent.length);
  }
  const [most] = [...lengths].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? detectLanguage(chapters.map(({ body }) => body.textContent).join('\n'));
}
