import { expect } from 'chai';
import { detectLanguage, languageTag } from '../../../src/import/detect-language.js';

/** A sentence or two in each, of the kind a reader may paste. */
const TEXTS: readonly [tag: string, text: string][] = [
  ['en', 'After nine years the ferry to the island runs again, the harbour office said on Monday.'],
  ['ar', 'عادت العبّارة إلى الجزيرة بعد تسع سنوات من التوقف، كما أعلن مكتب الميناء يوم الاثنين.'],
  ['fr', 'Le bac vers l’île circule de nouveau après neuf ans, a annoncé lundi le bureau du port.'],
  ['de', 'Nach neun Jahren fährt die Fähre zur Insel wieder, teilte das Hafenamt am Montag mit.'],
  [
    'es',
    'El transbordador a la isla vuelve a navegar después de nueve años, dijo el lunes el puerto.',
  ],
  ['ru', 'Паром на остров снова ходит после девяти лет перерыва, сообщили в понедельник в порту.'],
  [
    'tr',
    'Adaya giden feribot dokuz yıl aradan sonra yeniden çalışıyor. Liman müdürlüğü, seferlerin yazın günde dört, kışın günde iki kez yapılacağını pazartesi günü bildirdi.',
  ],
  ['fa', 'کشتی جزیره پس از نه سال دوباره راه افتاده است، دفتر بندر روز دوشنبه این را اعلام کرد.'],
  ['ja', '島への渡し船が九年ぶりに運航を再開したと、港の事務所が月曜日に発表しました。'],
  [
    'uk',
    'Пором на острів знову ходить після дев’яти років перерви, повідомили у понеділок у порту.',
  ],
];

describe('the language of a reader’s own text', () => {
  for (const [tag, text] of TEXTS) {
    it(`is told: ${tag}`, () => {
      // Persian and Chinese are named more closely by the library than by their usual tags.
      expect(detectLanguage(text).split('-')[0]).to.be.oneOf(
        tag === 'fa' ? ['fa', 'pes', 'prs'] : [tag],
      );
    });
  }

  it('is not guessed from too few letters, or from none', () => {
    for (const text of [
      '',
      '   ',
      'Yes.',
      '1234567890 1234567890 1234567890',
      '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂',
    ]) {
      expect(detectLanguage(text), text).to.equal('und');
    }
  });

  it('is told by the beginning of a text as long as a book, without reading all of it', () => {
    const english = TEXTS[0]![1].repeat(100);
    expect(detectLanguage(english + 'ы'.repeat(1_000_000))).to.equal('en');
  });
});

describe('a language tag that a text brings', () => {
  it('is had in its usual spelling', () => {
    expect(languageTag('en_gb')).to.equal('en-GB');
    expect(languageTag(' ARA ')).to.equal('ar');
    expect(languageTag('zh-hans-cn')).to.equal('zh-Hans-CN');
  });

  it('is none where it is none', () => {
    for (const text of ['', 'und', 'English (UK)', '-', 'e', '"><script>', 'en-'])
      expect(languageTag(text), text).to.equal(null);
  });
});
