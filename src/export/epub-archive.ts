import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';

/** A file of a publication. */
export interface EpubFile {
  /** Its path within the publication, of ASCII characters. */
  path: string;
  bytes: Uint8Array;
}

/** The first file of every EPUB, by which programs know it. */
const MIMETYPE: EpubFile = {
  path: 'mimetype',
  bytes: new TextEncoder().encode('application/epub+zip'),
};

/**
 * Packs files as an EPUB's container (OCF 3). The same files give the same bytes in every browser
 * and time zone: they are stored and not compressed, since browsers compress differently, and they
 * all carry the first day that a ZIP can tell.
 */
export async function epubArchive(files: readonly EpubFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0,
    // A ZIP tells local time.
    lastModDate: new Date(1980, 0, 1),
    // Readers of EPUBs know neither, and the first file may have no extra field.
    extendedTimestamp: false,
    dataDescriptor: false,
    useWebWorkers: false,
  });
  for (const { path, bytes } of [MIMETYPE, ...files]) {
    await zip.add(path, new Uint8ArrayReader(bytes));
  }
  return zip.close();
}
