import { expect } from 'chai';
import { fuzzedHtml, randomOf } from './fuzz-html.js';
import { apart, around, draw, foreignIn, here, oneLine, secondPass, type WayIn } from './rig.js';
import { CALL, VECTORS } from './vectors.js';
import { wordsOf } from '../../fixtures/page-facts.js';

/** `npm run test:hostile` sets them; in `npm test` a sample is enough. */
const {
  HOSTILE_COUNT = '150',
  HOSTILE_SEED = '20240513',
  HOSTILE_EVERY = '16',
} = import.meta.env as unknown as Partial<
  Record<'HOSTILE_COUNT' | 'HOSTILE_SEED' | 'HOSTILE_EVERY', string>
>;
const CHOSEN = VECTORS.filter((_, index) => index % Number(HOSTILE_EVERY) === 0);

/** Of all vectors, a tenth and more run without a touch of the reader. */
const LEAST_RUN = Math.floor(CHOSEN.length / 10);

let runs = 0;
const realAlert = globalThis.alert;

const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('canary.invalid') || name.endsWith('/x'));

/** @throws where anything of a page ran, would run or was asked for, or a second pass changes it */
async function check(html: string, read: WayIn): Promise<void> {
  const document = await read(html);
  if (!document) return;
  const room = globalThis.document.createElement('div');
  globalThis.document.body.append(room);
  await draw(document, room);
  expect(foreignIn(room), html).to.deep.equal([]);
  const words = oneLine(wordsOf({ ...document, dek: [], notes: [] }));
  // Where two elements of a page touch, a space may stand between their words after drawing.
  const again = await secondPass(room, read);
  expect(again.replace(/\s/g, ''), html).to.equal(words.replace(/\s/g, ''));
  expect(runs, html).to.equal(0);
  room.remove();
}

describe('a hostile page, drawn as the product draws it and with no content policy', function () {
  this.timeout(7_200_000);

  before(() => {
    expect(document.querySelector('meta[http-equiv=Content-Security-Policy]')).to.equal(null);
    globalThis.alert = () => (runs += 1);
    performance.setResourceTimingBufferSize(1_000_000);
  });
  beforeEach(() => (runs = 0));
  after(() => (globalThis.alert = realAlert));

  it('is written out in at least 1,000 ways, which run where nothing stops them', async () => {
    expect(VECTORS.length).to.be.at.least(1_000);
    const bare = CHOSEN.filter((vector) => vector.includes(CALL));
    const ran = new Set<string>();
    await new Promise<void>((resolve) => {
      for (const vector of bare) {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
        document.body.append(frame);
        frame.contentWindow!.alert = () => {
          ran.add(vector);
          if (ran.size === LEAST_RUN) resolve();
        };
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the parser of pages, unguarded
        frame.contentDocument!.write(vector);
        frame.contentDocument!.close();
      }
    });
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    expect(ran.size).to.be.at.least(LEAST_RUN);
  });

  it('runs nothing, asks for nothing and stays as it is, read on the thread of the page', async () => {
    const before = asked().length;
    for (const vector of CHOSEN) await check(around(vector), here);
    expect(asked().slice(before)).to.deep.equal([]);
  });

  it('runs nothing, asks for nothing and stays as it is, read in the worker', async () => {
    const before = asked().length;
    const { read, end } = apart();
    for (const vector of CHOSEN) await check(around(vector), read);
    end();
    expect(asked().slice(before)).to.deep.equal([]);
  });

  it(`does none of this made by chance either: ${HOSTILE_COUNT} pages, seed ${HOSTILE_SEED}`, async () => {
    const random = randomOf(Number(HOSTILE_SEED));
    const before = asked().length;
    const { read, end } = apart();
    for (let made = 0; made < Number(HOSTILE_COUNT); made += 1)
      await check(around(fuzzedHtml(random)), made % 2 === 0 ? here : read);
    end();
    expect(asked().slice(before)).to.deep.equal([]);
  });
});
