import { makeZip, type ZipFile, type ZipOptions } from './make-zip.js';

export const CONTAINER_PATH = 'META-INF/container.xml';
export const PACKAGE_PATH = 'OEBPS/content.opf';

/** What a book is made of; whatever is not given is as in a sound one. */
export interface Book {
  mimetype?: string;
  container?: string | null;
  package?: string;
  /** Elements of the package's metadata besides a title and a language. */
  metadata?: string;
  /** Bodies of the chapters, by their file's name. */
  chapters?: Readonly<Record<string, string>>;
  /** Attributes of chapters' roots. */
  attributes?: string;
  /** Files besides those: of pictures, of locks. */
  files?: readonly ZipFile[];
}

export const WORDS = 'The ferry to the island runs again after nine years.';

/** The files of a book of one chapter, `one.xhtml`, in {@link WORDS}. */
export function bookFiles(book: Book = {}): ZipFile[] {
  const { chapters = { 'one.xhtml': `<h1>One</h1><p>${WORDS}</p>` }, attributes = '' } = book;
  const { mimetype = 'application/epub+zip', container = containerOf(PACKAGE_PATH) } = book;
  return [
    { name: 'mimetype', data: mimetype, stored: true },
    ...(container === null ? [] : [{ name: CONTAINER_PATH, data: container }]),
    {
      name: PACKAGE_PATH,
      data: book.package ?? packageOf(Object.keys(chapters), book.metadata ?? ''),
    },
    ...Object.entries(chapters).map(([name, body]) => ({
      name: `OEBPS/${name}`,
      data: chapterOf(body, attributes),
    })),
    ...(book.files ?? []),
  ];
}

export async function makeBook(book: Book = {}, options?: ZipOptions): Promise<Blob> {
  return makeZip(bookFiles(book), options);
}

export function containerOf(path: string): string {
  return `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;
}

export function packageOf(names: readonly string[], metadata: string, begin = ''): string {
  const items = names.map(
    (name, index) =>
      `<item id="i${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`,
  );
  const order = names.map((_, index) => `<itemref idref="i${index}"/>`);
  return `<?xml version="1.0"?>${begin}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>The ferry</dc:title><dc:language>en</dc:language>${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${order.join('')}</spine></package>`;
}

export function chapterOf(body: string, attributes = '', begin = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>${begin}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${attributes}><head><title>x</title></head><body>${body}</body></html>`;
}
