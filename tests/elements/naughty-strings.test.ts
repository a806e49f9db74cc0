import { expect } from 'chai';
import { render } from 'lit';
import { editorForm } from '../../src/elements/mark-editor-form.js';
import { TextConfirmedEvent } from '../../src/elements/open-review.js';
import {
  addressOf as glossaryAddress,
  queryOf as glossaryQuery,
} from '../../src/elements/glossary-filter-address.js';
import { addressOf, queryOf } from '../../src/elements/library-search-address.js';
import { createOwnPresets } from '../../src/elements/own-presets.js';
import { termForm, termIn } from '../../src/elements/term-editor-form.js';
import { importText } from '../../src/import/import-text.js';
import { EVERYTHING } from '../../src/model/find-entries.js';
import type { Mark } from '../../src/model/mark.js';
import { lookOf } from '../../src/settings/presets.js';
import { validate } from '../../src/settings/values.js';
import { keepText } from '../../src/storage/keep-text.js';
import { makeBackup } from '../../src/storage/make-backup.js';
import { marksIn } from '../../src/storage/marks.js';
import { newTerm } from '../../src/storage/own-term.js';
import { readBackup } from '../../src/storage/read-backup.js';
import { STORE_NAMES } from '../../src/storage/records.js';
import { repository } from '../../src/storage/repository.js';
import { clear, restore } from '../../src/storage/restore.js';
import { NAUGHTY_STRINGS } from '../fixtures/naughty-strings.js';
import { discard, everything, scratch } from '../unit/storage/samples.js';

/** What a field of one line, or of several, holds once a string is put into it; browsers decide. */
function held(kind: 'input' | 'textarea', value: string): string {
  const field = document.createElement(kind);
  field.value = value;
  return field.value.trim();
}

const LOOK = lookOf(validate({}));

const mark = (id: string, words: string): Mark => ({
  id,
  text: 'own-1',
  kind: 'important',
  note: words,
  quote: { exact: words || 'words', prefix: words, suffix: words },
  position: { start: 0, end: (words || 'words').length },
  block: null,
  source: { url: '', title: words, language: 'en' },
  created: '2026-01-31T12:00:00.000Z',
  modified: '2026-01-31T12:00:00.000Z',
});

describe('words that break programs', () => {
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;
  let room: HTMLElement;

  beforeEach(() => {
    place = scratch();
    storage = place.open();
    room = document.createElement('div');
    document.body.append(room);
  });

  afterEach(async () => {
    room.remove();
    storage.close();
    await discard(place.name);
  });

  it('are some hundreds, and one of them would run if it were markup', () => {
    expect(NAUGHTY_STRINGS.length).to.be.greaterThan(400);
    expect(NAUGHTY_STRINGS.some((each) => each.includes('<script>'))).to.equal(true);
  });

  it('come back from a note as they were written, each time it is opened', () => {
    const nothing = (): void => undefined;
    for (const string of NAUGHTY_STRINGS) {
      const deeds = { save: nothing, giveUp: nothing, remove: undefined };
      render(editorForm(mark('m', string), deeds), room);
      const field = room.querySelector('textarea')!;
      expect(field.value.trim()).to.equal(held('textarea', string));
      expect(room.querySelectorAll('script, img, svg, iframe')).to.have.length(0);
      render('', room);
    }
  });

  it('come back from a term, its spellings and its explanation', () => {
    const nothing = (): void => undefined;
    for (const string of NAUGHTY_STRINGS) {
      const term = { ...newTerm('own-1', string), aliases: [string], definition: string };
      render(termForm(term, 'own-1', null, nothing, nothing), room);
      const read = termIn(room.querySelector('form')!, term);
      const line = held('input', string);
      expect(read.term).to.equal(line.replaceAll(/\s+/gu, ' '));
      expect(read.definition).to.equal(held('textarea', string));
      // Commas part spellings; the word itself is no other spelling.
      const spellings = line.split(/[,،;؛]/u).map((part) => part.trim());
      expect(new Set([...read.aliases, read.term, ''])).to.deep.equal(
        new Set([...spellings, read.term, '']),
      );
      render('', room);
    }
  });

  it('come back from the title and the introduction of a text, whose words stay as pasted', async () => {
    const review = document.createElement('open-review');
    let kept: TextConfirmedEvent['document'] | undefined;
    review.addEventListener('text-confirmed', (event) => {
      if (event instanceof TextConfirmedEvent) kept = event.document;
    });
    const words = importText('Some words that stand here.');
    review.document = words;
    room.append(review);
    for (const string of NAUGHTY_STRINGS) {
      review.document = { ...words, title: string };
      await review.updateComplete;
      review.querySelector('textarea')!.value = string;
      review.querySelector('form')!.dispatchEvent(new SubmitEvent('submit'));
      const title = held('input', string);
      expect(kept!.title).to.equal(title === '' ? 'A text without a title' : title);
      const dek = held('textarea', string);
      expect(kept!.dek).to.deep.equal(dek === '' ? [] : [{ type: 'text', value: dek }]);
      expect(kept!.blocks).to.deep.equal(words.blocks);
    }
  }).timeout(60_000);

  it('come back as the name of a preset', async () => {
    const presets = createOwnPresets(repository(storage, 'presets'));
    const names = [
      ...new Set(NAUGHTY_STRINGS.map((string) => held('input', string)).filter(Boolean)),
    ];
    for (const name of names) expect(await presets.keep(name, LOOK)).to.equal(true);
    expect(new Set(presets.get().presets.map(({ name }) => name))).to.deep.equal(new Set(names));
  });

  it('come back from the address of a search', () => {
    for (const string of NAUGHTY_STRINGS) {
      const words = held('input', string);
      const search = new URL(addressOf('https://a.example/', { words, shelf: '' })).search;
      expect(queryOf(search).words).to.equal(words);
      const other = glossaryAddress('https://a.example/', { ...EVERYTHING, words });
      expect(glossaryQuery(new URL(other).search).words).to.equal(words);
    }
  });

  it('come back from storage, and from a backup, in every record', async () => {
    await Promise.all(
      NAUGHTY_STRINGS.map((string) =>
        keepText(storage, {
          title: string,
          language: 'und',
          source: string,
          article: importText(`A title\n\n${string}\n\nSome words.`),
        }),
      ),
    );
    await marksIn(storage).put(...NAUGHTY_STRINGS.map((string, at) => mark(`m-${at}`, string)));
    await repository(storage, 'terms').put(
      ...NAUGHTY_STRINGS.filter(Boolean).map((string) => ({
        ...newTerm('', string),
        changed: '2026-01-31T12:00:00.000Z',
        aliases: [string],
        definition: string,
      })),
    );
    const notes = (await marksIn(storage).all()).map(({ note }) => note);
    expect(new Set(notes)).to.deep.equal(new Set(NAUGHTY_STRINGS));
    const before = await everything(storage);
    const file = await makeBackup(storage, {});
    await clear(storage, STORE_NAMES);
    await restore(storage, (await readBackup(file)).records, 'replace');
    expect(await everything(storage)).to.deep.equal(before);
  });
});
