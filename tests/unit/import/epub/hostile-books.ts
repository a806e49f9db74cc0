/** EPUBs that are made to do harm. They run wherever there are streams: in a page, and in Node. */
import type { ImportFault } from '../../../../src/import/import-problem.js';
import { bookFiles, chapterOf, containerOf, makeBook, packageOf, WORDS } from './book.js';
import { makeZip, type ZipFile } from './make-zip.js';

const zeros = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size).fill(0x20);
const chapter = (file: Partial<ZipFile>): ZipFile[] =>
  bookFiles().map((each) => (each.name === 'OEBPS/one.xhtml' ? { ...each, ...file } : each));
const also = (...files: ZipFile[]): Promise<Blob> => makeZip([...bookFiles(), ...files]);
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}.xhtml`);
const locked = (algorithm: string): ZipFile => ({
  name: 'META-INF/encryption.xml',
  data: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
});
async function cut(share: number): Promise<Blob> {
  const whole = await makeBook();
  return whole.slice(0, Math.floor(whole.size * share));
}

/** A billion signs out of ten entities, each of ten of the next. */
const BOMB = `<!DOCTYPE package [<!ENTITY e0 "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('')}]>`;
const OUTSIDE = '<!DOCTYPE html [<!ENTITY out SYSTEM "https://track.example/secret">]>';
const AES = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';

/** Books that are refused: what each does, what it is refused for, and how it is made. */
const REFUSED: readonly [why: string, fault: ImportFault, make: () => Promise<Blob>][] = [
  ['swells to 30 MB', 'too-large', () => makeZip(chapter({ data: zeros(30_000_000) }))],
  [
    'swells to 30 MB and says 500 bytes',
    'unreadable',
    () => makeZip(chapter({ data: zeros(30_000_000), says: { size: 500 } })),
  ],
  [
    'says 900,000 bytes and has 9',
    'unreadable',
    () => makeZip(chapter({ data: 'too short', says: { size: 900_000 } })),
  ],
  [
    'is made of forty chapters of just under what is too much',
    'too-large',
    () =>
      makeBook({
        chapters: Object.fromEntries(names(40).map((name) => [name, ' '.repeat(900_000)])),
      }),
  ],
  [
    'has a bomb within a bomb for a chapter',
    'unreadable',
    async () => {
      const inner = await makeZip([{ name: 'x', data: zeros(5_000_000) }]);
      return makeZip(chapter({ data: new Uint8Array(await inner.arrayBuffer()) }));
    },
  ],
  [
    'has many files of the same bytes',
    'unreadable',
    () => also(...names(50).map((name) => ({ name, data: 'x'.repeat(900), says: { offset: 0 } }))),
  ],
  [
    'has files that reach into each other',
    'unreadable',
    () =>
      also(
        { name: 'a', data: 'x', stored: true, says: { packed: 4_000 } },
        { name: 'b', data: 'y' },
      ),
  ],
  ['is cut off in the middle', 'unreadable', () => cut(0.5)],
  ['is cut off at its end', 'unreadable', () => cut(0.99)],
  [
    'has 70,000 files',
    'too-large',
    () => also(...names(70_000).map((name) => ({ name, data: '', stored: true }))),
  ],
  [
    'has a directory of 6 MB',
    'too-large',
    () => also(...names(100).map((name) => ({ name: name.repeat(8_000), data: '' }))),
  ],
  ['says it has 65,535 files', 'unreadable', () => makeBook({}, { count: 65_535 })],
  [
    'has a file that leads out of a folder',
    'unreadable',
    () => also({ name: '../../../etc/passwd', data: 'x' }),
  ],
  [
    'has a file with a drive’s letter',
    'unreadable',
    () => also({ name: 'C:\\x.xhtml', data: 'x' }),
  ],
  [
    'has a file that is locked by a password',
    'protected',
    () => makeZip(chapter({ says: { flags: 0x0801 } })),
  ],
  ['is locked by its seller', 'protected', () => also(locked(AES))],
  ['has two files of one name', 'unreadable', () => also({ name: 'OEBPS/one.xhtml', data: 'x' })],
  ['has no container', 'unreadable', () => makeBook({ container: null })],
  [
    'has a container that leads out of it',
    'unreadable',
    () => makeBook({ container: containerOf('../../../etc/passwd') }),
  ],
  [
    'has a container that leads to a server',
    'unreadable',
    () => makeBook({ container: containerOf('https://track.example/content.opf') }),
  ],
  [
    'has a package of 20 MB',
    'too-large',
    () => makeBook({ package: packageOf(['one.xhtml'], '<meta/>'.repeat(2_900_000)) }),
  ],
  [
    'has a package of 5,000 chapters',
    'too-large',
    () => makeBook({ package: packageOf(names(5_000), '') }),
  ],
  [
    'has chapters that are not there',
    'unreadable',
    () => makeBook({ package: packageOf(['two.xhtml'], '') }),
  ],
  [
    'is nested 50,000 deep',
    'unreadable',
    () => makeBook({ chapters: { 'one.xhtml': '<div>'.repeat(50_000) + '</div>'.repeat(50_000) } }),
  ],
  ['has other bytes than it says', 'unreadable', () => makeZip(chapter({ says: { checksum: 1 } }))],
  [
    'is packed in a way that no book is',
    'unreadable',
    () => makeZip(chapter({ says: { method: 93 } })),
  ],
  [
    'has a directory that begins behind its end',
    'unreadable',
    () =>
      makeBook({}, { directory: 0x7fffffff, count: 3 }).then((zip) => zip.slice(0, zip.size - 1)),
  ],
  [
    'is no ZIP',
    'unreadable',
    async () => new Blob(['PK\x03\x04application/epub+zip', zeros(9_000)]),
  ],
  [
    'has a chapter that is no text',
    'unreadable',
    () => makeZip(chapter({ data: Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256) })),
  ],
];

/** Books that are read, without what is hostile in them: what each does, and how it is made. */
const READ: readonly [why: string, make: () => Promise<Blob>][] = [
  [
    'has a comment of 65,535 bytes with the end of another ZIP in it',
    () => {
      const comment = zeros(65_535);
      comment.set([0x50, 0x4b, 0x05, 0x06], 100);
      return makeBook({}, { comment });
    },
  ],
  ['says it is something else', () => makeBook({ mimetype: 'application/x-msdownload' })],
  ['has a locked typeface', () => also(locked('http://www.idpf.org/2008/embedding'))],
  [
    'has a package that swells by its own entities',
    () => makeBook({ package: packageOf(['one.xhtml'], '<dc:creator>&e9;</dc:creator>', BOMB) }),
  ],
  [
    'has a chapter that asks for a file from elsewhere',
    () => makeZip(chapter({ data: chapterOf(`<p>${WORDS} &out;</p>`, '', OUTSIDE) })),
  ],
  [
    'has links and pictures that lead out of it',
    () =>
      makeBook({
        chapters: {
          'one.xhtml': `<p>${WORDS} <a href="../../../etc/passwd">x</a> <img src="../../../../etc/passwd" alt="y"/><img src="https://track.example/p.png" alt="z"/></p>`,
        },
      }),
  ],
  [
    'is mostly brackets',
    () => makeBook({ chapters: { 'one.xhtml': `<p>${WORDS}</p>${'<'.repeat(100_000)}` } }),
  ],
  [
    'has an element of 10,000 attributes',
    () => {
      const attributes = names(10_000).map((name) => `a${name}="x"`);
      return makeBook({ chapters: { 'one.xhtml': `<p ${attributes.join(' ')}>${WORDS}</p>` } });
    },
  ],
  [
    'has 3,000 links and as many notes',
    () => {
      const links = names(3_000).map((name, at) => `<sup><a href="#${name}">${at % 900}</a></sup>`);
      const notes = names(3_000).map((name) => `<aside id="${name}"><p>x</p></aside>`);
      const body = `<p>${WORDS}${links.join(' ')}</p>${notes.join('')}`;
      return makeBook({ chapters: { 'one.xhtml': body } });
    },
  ],
  [
    'has another name before a chapter than in its directory',
    () => makeZip(chapter({ localName: 'OEBPS/two.xhtml' })),
  ],
];

/** All of them. */
export function hostileBooks(): { refused: typeof REFUSED; read: typeof READ } {
  return { refused: REFUSED, read: READ };
}
