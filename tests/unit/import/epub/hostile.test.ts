import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { expect } from 'chai';
import { importEpub } from '../../../../src/import/epub/import-epub.js';
import { ImportProblem, type ImportFault } from '../../../../src/import/import-problem.js';
import type { ImportedDocument } from '../../../../src/import/imported-document.js';
import { makeBook, WORDS } from './book.js';
import { hostileBooks } from './hostile-books.js';

const { refused, read } = hostileBooks();

/** Chapters of ten long novels, and what a browser may unpack of one more before it is stopped. */
const MOST_UNPACKED = 10_000_000 + 18_000_000;

/**
 * In ms. The caps are there so that each takes less than two seconds on a device that does nothing
 * else; what is stopped by the guard would have taken without end.
 */
const GUARD = 20_000;

describe('a hostile EPUB', () => {
  let unpacked = 0;

  before(() => {
    class Counted {
      readonly writable: WritableStream;
      readonly readable: ReadableStream;
      constructor(format: CompressionFormat) {
        const { writable, readable } = new DecompressionStream(format);
        this.writable = writable;
        this.readable = readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              unpacked += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      }
    }
    configure({ DecompressionStream: Counted });
  });
  beforeEach(() => (unpacked = 0));
  after(() => configure({ DecompressionStream }));

  /** @returns the text, or the fault it was refused for */
  async function outcome(file: Blob): Promise<ImportedDocument | ImportFault> {
    try {
      return await importEpub(file);
    } catch (problem) {
      if (!(problem instanceof ImportProblem)) throw problem;
      return problem.fault;
    } finally {
      expect(unpacked).to.be.at.most(MOST_UNPACKED);
    }
  }

  for (const [why, fault, make] of refused) {
    describe(`that ${why}`, () => {
      let file: Blob;
      before(async () => (file = await make()));

      it(`is refused as ${fault}`, async () => {
        expect(await outcome(file)).to.equal(fault);
      }).timeout(GUARD);
    });
  }

  for (const [why, make] of read) {
    describe(`that ${why}`, () => {
      let file: Blob;
      before(async () => (file = await make()));

      it('is read, without what is hostile in it', async () => {
        const text = JSON.stringify(await outcome(file));
        expect(text).to.include(WORDS);
        expect(text).not.to.match(/lollol|track\.example|passwd/);
        const asked = performance.getEntriesByType('resource').map(({ name }) => name);
        expect(asked.join()).not.to.include('track.example');
      }).timeout(GUARD);
    });
  }

  it('is counted right: a sound one is unpacked and read', async () => {
    expect(await outcome(await makeBook())).to.have.property('title', 'The ferry');
    expect(unpacked).to.be.greaterThan(500);
  });

  it('says in words what the reader can do', () => {
    for (const fault of ['protected', 'too-large', 'unreadable'] as const) {
      const { message, mend } = new ImportProblem(fault);
      expect([message, mend].join(' ')).to.match(/^[A-Z].*\.\s[A-Z].*\.$/);
    }
  });
});
