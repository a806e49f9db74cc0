import { expect } from 'chai';
import { fuzzedHtml, randomOf } from './fuzz-html.js';
import { apart, around, draw, foreignIn, here, oneLine, secondPass, type WayIn } from './rig.js';
import { runUnguarded } from './unguarded.js';
import { VECTORS } from './vectors.js';
import { wordsOf } from '../../fixtures/page-facts.js';

/** `npm run test:hostile` sets them; in `npm test` a sample is enough. */
const {
  HOSTILE_COUNT = '150',
  HOSTILE_FROM = '0',
  HOSTILE_SEED = '20240513',
  HOSTILE_EVERY = '16',
} = import.meta.env as unknown as Partial<Record<string, string>>;
const CHOSEN = VECTORS.filter((_, index) => index % Number(HOSTILE_EVERY) === 0);

/** Of all vectors, a tenth and more run without a touch of the reader. */
const LEAST_RUN = Math.floor(CHOSEN.length / 10);

/** A run with more findings than this has one reason, and says so soon. */
const MOST_FINDINGS = 10;

/** After so many pages the requests are looked at, and the run says how far it is. */
const BATCH = 500;

let runs = 0;
let findings: string[] = [];
const realAlert = globalThis.alert;

/** @returns what was asked for since this was called last */
const requests = async (): Promise<string[]> =>
  (await (await fetch('/__requests')).json()) as string[];

const say = (words: string): Promise<unknown> =>
  fetch(`/__progress?${encodeURIComponent(`${navigator.userAgent.split(' ').at(-1)!} ${words}`)}`);

/** Says what of a page ran, would run, or is changed by a second pass. */
async function check(html: string, read: WayIn, room: HTMLElement): Promise<string[]> {
  const document = await read(html);
  if (!document) return [];
  await draw(document, room);
  const foreign = foreignIn(room).map((element) => `not of our templates: ${element}`);
  const words = oneLine(wordsOf({ ...document, dek: [], notes: [] }));
  // Where two elements of a page touch, a space may stand between their words after drawing.
  const again = secondPass(room, document.language).replace(/\s/g, '');
  const isKept = again === words.replace(/\s/g, '');
  const changes = isKept ? [] : [`a second pass makes “${words}” into “${again}”`];
  const ran = runs === 0 ? [] : ['it ran'];
  runs = 0;
  return [...foreign, ...changes, ...ran].map((finding) => `${finding}\n${html}`);
}

/** Checks pages one after the other, in one room; each batch has a room of its own. */
async function checkAll(
  count: number,
  pageAt: (index: number) => { name: string; html: string; read: WayIn },
): Promise<void> {
  let room: HTMLElement | null = null;
  for (let index = 0; index < count && findings.length < MOST_FINDINGS; index += 1) {
    if (!room) document.body.append((room = document.createElement('div')));
    const { name, html, read } = pageAt(index);
    for (const finding of await check(html, read, room)) {
      findings.push(`${name}: ${finding}`);
      await say(`FOUND at ${name}`);
    }
    if ((index + 1) % BATCH > 0 && index + 1 < count) continue;
    room.remove();
    room = null;
    findings.push(...(await requests()).map((url) => `${name} or one before asked for ${url}`));
    await say(`${name}, findings: ${findings.length}`);
  }
  expect(findings.join('\n\n')).to.equal('');
}

describe('a hostile page, drawn as the product draws it and with no content policy', function () {
  this.timeout(10_800_000);

  before(async () => {
    expect(document.querySelector('meta[http-equiv=Content-Security-Policy]')).to.equal(null);
    expect(VECTORS.length).to.be.at.least(1_000);
    globalThis.alert = () => (runs += 1);
    await requests();
  });
  beforeEach(() => {
    runs = 0;
    findings = [];
  });
  after(() => (globalThis.alert = realAlert));

  it('runs nothing, asks for nothing and stays as it is, read on the thread of the page', () =>
    checkAll(CHOSEN.length, (index) => ({
      name: `vector ${index}`,
      html: around(CHOSEN[index]!),
      read: here,
    })));

  it('runs nothing, asks for nothing and stays as it is, read in the worker', async () => {
    const { read, end } = apart();
    await checkAll(CHOSEN.length, (index) => ({
      name: `vector ${index} in the worker`,
      html: around(CHOSEN[index]!),
      read,
    }));
    end();
  });

  it(`does none of this made by chance either: ${HOSTILE_COUNT} pages, seed ${HOSTILE_SEED}`, async () => {
    const { read, end } = apart();
    const from = Number(HOSTILE_FROM);
    await checkAll(Number(HOSTILE_COUNT), (index) => ({
      name: `HOSTILE_SEED=${HOSTILE_SEED} HOSTILE_FROM=${from + index}`,
      html: around(fuzzedHtml(randomOf(Number(HOSTILE_SEED) + from + index))),
      read: index % 2 === 0 ? here : read,
    }));
    end();
  });

  it('runs and asks where nothing stops it, which is noticed', async () => {
    const ran = await runUnguarded(CHOSEN);
    // The one for the proxy, in case no vector of a sample has the browser ask another host.
    await runUnguarded(['<img src="http://canary.invalid/x">']);
    const asked = await requests();
    await say(`unguarded: ${ran.size} of ${CHOSEN.length} ran, and asked ${asked.length} times`);
    expect(ran.size).to.be.at.least(LEAST_RUN);
    expect(asked).to.include('http://canary.invalid/x');
    expect(asked).to.include(new URL('/x', location.href).href);
  });
});
