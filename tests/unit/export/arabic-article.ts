import type { Article } from '../../../src/model/article.js';
import type { Inline } from '../../../src/model/inline.js';
import { articleOf, PICTURE } from './any-article.js';

const text = (value: string): Inline => ({ type: 'text', value });

/** An article in Arabic with one of everything: it is written from the right. */
export function arabicArticle(): Article {
  return articleOf({
    id: 'water',
    slug: 'water',
    title: 'الماء في المدينة',
    language: 'ar',
    direction: 'rtl',
    glossaryLanguage: 'ar',
    published: '2026-11-24',
    place: 'حلب',
    dek: [text('عاد الماء إلى الأحياء الشرقية بعد انقطاع طويل.')],
    contentNote: 'يذكر العطش.',
    sources: [{ name: 'تقرير', url: 'https://example.org/تقرير', note: 'الأرقام' }],
    sections: [
      {
        id: 'opening',
        heading: null,
        blocks: [
          {
            type: 'paragraph',
            id: 'lead',
            children: [
              text('قال '),
              { type: 'claim', statement: 's1', children: [text('المسؤول إن الماء عاد')] },
              text(' في '),
              {
                type: 'term',
                entry: 'aleppo',
                mention: 'aleppo-1',
                first: true,
                children: [text('حلب')],
              },
              text('.'),
              { type: 'note-reference', note: 'note-1', number: 1, reference: 1 },
            ],
          },
        ],
      },
      {
        id: '2026-plan',
        heading: [text('الخطة')],
        blocks: [
          { type: 'subheading', id: 'steps', level: 3, children: [text('الخطوات')] },
          {
            type: 'list',
            ordered: true,
            start: 3,
            items: [[{ type: 'paragraph', id: 'first', children: [text('إصلاح المضخة')] }]],
          },
          {
            type: 'table',
            id: 'litres',
            caption: [text('اللترات')],
            header: [[text('الحي')], [text('لتر')]],
            rows: [[[text('الشعار')], [text('1200')]]],
            align: ['start', 'end'],
          },
          {
            type: 'figure',
            id: 'pump',
            src: PICTURE,
            alt: 'مضخة',
            width: 1,
            height: 1,
            caption: [text('المضخة')],
            description: [{ type: 'paragraph', id: 'long', children: [text('مضخة زرقاء.')] }],
          },
          {
            type: 'quotation',
            children: [{ type: 'paragraph', id: 'said', children: [text('عاد الماء')] }],
          },
          {
            type: 'foreign-passage',
            lang: 'en',
            dir: 'ltr',
            children: [{ type: 'paragraph', id: 'english', children: [text('In English.')] }],
          },
          { type: 'thematic-break' },
        ],
      },
    ],
    notes: [
      {
        id: 'note-1',
        number: 1,
        references: 1,
        blocks: [{ type: 'paragraph', id: 'note-text', children: [text('بحسب التقرير.')] }],
      },
    ],
    summary: {
      automatic: true,
      sentence: { id: 'sentence', children: [text('عاد الماء.')], evidence: ['lead'] },
      points: [{ id: 'point-1', children: [text('عاد الماء.')], evidence: ['lead'] }],
      plain: [],
      plainGrade: 0,
    },
    statements: [
      {
        id: 's1',
        by: null,
        who: 'المسؤول',
        setting: null,
        side: 'government',
        note: null,
        status: 'claimed',
        text: 'الماء عاد',
        paragraph: 'lead',
      },
    ],
    events: [
      {
        id: '2026',
        date: '2026-11-24',
        until: null,
        dateText: '24 تشرين الثاني 2026',
        label: null,
        phase: 'days',
        children: [text('عاد الماء.')],
        evidence: ['lead'],
        sources: [],
      },
    ],
    glossary: [
      {
        id: 'aleppo',
        type: 'place',
        name: 'حلب',
        kind: 'مدينة',
        aliases: [],
        native: [],
        pronunciation: null,
        definition: [text('مدينة في شمال سوريا.')],
        alignment: null,
        backers: [],
        founded: null,
        since: null,
        coordinates: null,
        roles: {},
        sources: [],
      },
    ],
  });
}
