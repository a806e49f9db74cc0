import { expect } from 'chai';
import fc from 'fast-check';
import { buildTermIndex, matchTerms } from '../../../src/model/match-terms.js';

const ENTRIES = [
  { id: 'hizbullah', name: 'Hizbullah', aliases: ['Hezbollah', 'Hizballah'] },
  { id: 'un', name: 'United Nations', aliases: ['UN'] },
  { id: 'un-council', name: 'UN Security Council', aliases: [] },
  { id: 'siege', name: 'siege', aliases: ['besieged'] },
];

function found(text: string): string[] {
  return matchTerms(text, buildTermIndex(ENTRIES)).map(
    ({ entry, start, end }) => `${entry}=${text.slice(start, end)}`,
  );
}

describe('matchTerms', () => {
  it('finds an entry under any of its spellings', () => {
    expect(found('Hezbollah fought; so did Hizbullah.')).to.deep.equal([
      'hizbullah=Hezbollah',
      'hizbullah=Hizbullah',
    ]);
  });

  it('leaves the possessive out of the name', () => {
    expect(found('Hizbullah’s fighters')).to.deep.equal(['hizbullah=Hizbullah']);
  });

  it('never matches inside a word', () => {
    expect(found('UNESCO, Hizbullahi, anti-UN, unsieged')).to.deep.equal([]);
  });

  it('prefers the longest name', () => {
    expect(found('the UN Security Council of the UN')).to.deep.equal([
      'un-council=UN Security Council',
      'un=UN',
    ]);
  });

  it('knows a word with a capital only where a sentence begins', () => {
    expect(found('Besieged, they left. The Siege began.')).to.deep.equal(['siege=Besieged']);
  });

  it('any text and any names: matches are whole words, in order, and never overlap', () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('ab é’-N1 ')),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab é’-N1 .\n')), maxLength: 200 }),
        fc.uniqueArray(name, { maxLength: 12 }),
        (text, names) => {
          const index = buildTermIndex(
            names.map((one, number) => ({ id: `e${number}`, name: one, aliases: [] })),
          );
          let last = 0;
          for (const { start, end } of matchTerms(text, index)) {
            expect(start).to.be.at.least(last);
            expect(end).to.be.above(start).and.at.most(text.length);
            expect(/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')).to.equal(
              false,
              `inside a word at ${start} of ${JSON.stringify(text)}`,
            );
            last = end;
          }
        },
      ),
    );
  });
});
