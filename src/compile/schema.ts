import { z } from 'zod';
import { SIDES } from '../model/entry.js';
import { TIE_KINDS } from '../model/tie.js';
import { LONGEST_LABEL } from '../model/event-label.js';
import { isLanguageTag } from '../model/direction.js';
import { isKebabCase } from '../model/slugify.js';
import { isDay, isMonth, isTime } from './iso-date.js';
import { isMailAddress, isWebAddress } from './web-address.js';

/**
 * The shapes of the YAML in content/. Where a value needs more than a type, its schema's error has
 * two lines: what is wrong with it, and the mend. A description is what an editor shows beside the
 * key; a pattern tells it what the refinement tells the compiler.
 */

const text = z.string().trim().min(1);

const id = text
  .refine(isKebabCase, {
    error: 'is not in kebab-case.\nWrite it with small letters a to z, digits and hyphens only.',
  })
  .meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });

const language = text.refine(isLanguageTag, {
  error: 'is not a BCP 47 language tag.\nWrite a tag such as `en`, `ar` or `ckb`.',
});

const url = text
  .refine(isWebAddress, {
    error: 'is not an absolute web address.\nWrite it in full, beginning with https://.',
  })
  .meta({ pattern: '^https?://' });

const contact = text.refine((value) => isWebAddress(value) || isMailAddress(value), {
  error:
    'is neither an e-mail address nor a web address.\nWrite one as mailto:editors@news.example, or a web address in full, beginning with https://.',
});

const day = text
  .refine(isDay, {
    error: 'is not a day of the calendar.\nWrite year, month and day, such as 2016-12-13.',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const dayOrMonth = text
  .refine((value) => isDay(value) || isMonth(value), {
    error: 'is not a date.\nWrite a month or a day of the calendar: 2016-12 or 2016-12-13.',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' });

const date = text
  .refine((value) => isDay(value) || isMonth(value) || isTime(value), {
    error:
      'is not a date.\nWrite a month, a day of the calendar or a time with its offset: ' +
      '2016-12, 2016-12-13 or "2016-12-13T05:00+02:00".',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2}))?)?$' });

function degrees(most: number) {
  return z
    .number()
    .refine((value) => Math.abs(value) <= most, {
      error: `is out of range.\nWrite degrees between -${most} and ${most}, as a decimal number.`,
    })
    .meta({ minimum: -most, maximum: most });
}

const source = z.strictObject({
  name: text.describe('Who published it, and when'),
  url: url.describe('Its address, in full').optional(),
  note: text.describe('What was taken from it').optional(),
});

const evidence = z.array(id).describe('Ids of the paragraphs that it rests on').optional();

export const siteSchema = z.strictObject({
  name: text.describe('The site’s own name'),
  description: text.describe('What it offers, in a sentence'),
  language: language.describe('BCP 47 tag of the description; `en` where left out').optional(),
  descriptions: z
    .record(language, text)
    .describe('The description in other languages of the interface, by BCP 47 tag')
    .optional(),
  url: url.describe('Where it is published; the feed and the sitemap need it').optional(),
  contact: contact
    .describe('Where readers can tell of barriers: an e-mail or web address')
    .optional(),
  saved: z
    .int()
    .min(1)
    .describe('How many of the newest articles are saved on every device; 30 where left out')
    .optional(),
});

export const articleSchema = z.strictObject({
  title: text.describe('The title'),
  'short-title': text.describe('A shorter title, for breadcrumbs').optional(),
  dek: text.describe('One or two sentences under the title'),
  published: day.describe('The day it was published: 2016-12-13'),
  place: text.describe('Where it was reported from').optional(),
  language: language.describe('BCP 47 tag of its language'),
  kind: z
    .enum(['news', 'article'])
    .describe('`article` where it reports no news; else `news`')
    .optional(),
  'content-note': text.describe('What in it may distress a reader').optional(),
  sources: z.array(source).min(1).describe('What it was written from'),
  featured: z.array(id).describe('Ids of the glossary entries to put first').optional(),
  glossary: z
    .array(id)
    .describe('Ids of entries to include though the text does not name them')
    .optional(),
});

export const summarySchema = z.strictObject({
  title: text.describe('The title of the summary, where it is not “Summary”').optional(),
});

const entry = {
  name: text.describe('The name, as articles write it'),
  kind: text.describe('What it is, in a word or two: armed group, city, law'),
  aliases: z.array(text).describe('Other names and spellings, each of one entry alone').optional(),
  native: z
    .array(
      z.strictObject({
        text: text.describe('The name in its own script'),
        lang: language.describe('BCP 47 tag of that language'),
        meaning: text.describe('What the name means').optional(),
      }),
    )
    .describe('The name in its own language')
    .optional(),
  pronunciation: z
    .strictObject({
      respelling: text.describe('How to say it, the stressed syllable in capitals: hiz-bul-LAH'),
      ipa: text.describe('The same in the International Phonetic Alphabet').optional(),
    })
    .describe('How the name is said')
    .optional(),
  definition: text.describe('One or two plain sentences; an accusation names who makes it'),
  founded: text.describe('When and how it began').optional(),
  roles: z
    .record(z.string(), text)
    .describe('What it does in each article, by the article’s folder name')
    .optional(),
  since: text.describe('What happened after the articles').optional(),
  sources: z.array(source).describe('Where this is known from').optional(),
};

const backer = z
  .strictObject({
    entry: id.describe('The backer’s entry').optional(),
    name: text.describe('The backer’s name, where it has no entry').optional(),
    how: text.describe('What it gives: money, arms, training').optional(),
  })
  .refine((value) => (value.entry === undefined) !== (value.name === undefined), {
    error:
      'needs either an entry or a name.\nWrite `entry: ID`, or `name: …` where it has no entry.',
  });

export const actorSchema = z.strictObject({
  ...entry,
  alignment: z
    .strictObject({
      side: z.enum(SIDES).describe('The side it was on'),
      text: text.describe('The same in words'),
      'as-of': dayOrMonth.describe('When that was so: 2016-12'),
    })
    .describe('Which side it was on, and when')
    .optional(),
  backers: z.array(backer).describe('Who supports it').optional(),
});

export const placeSchema = z.strictObject({
  ...entry,
  coordinates: z
    .strictObject({
      latitude: degrees(90).describe('Degrees north of the equator'),
      longitude: degrees(180).describe('Degrees east of Greenwich'),
      source: source.describe('Where the coordinates are from'),
    })
    .describe('Where it is')
    .optional(),
});

export const termSchema = z.strictObject(entry);

export const timelineSchema = z.array(
  z.strictObject({
    id: id.describe('A name for the event in addresses'),
    date: date.describe('A month, a day, or a time with its offset'),
    until: dayOrMonth.describe('Its last day, where it took several').optional(),
    'date-text': text.describe('The date as a reader is told it'),
    label: text
      .refine((value) => value.length <= LONGEST_LABEL, {
        error: `is too long.\nWrite at most ${LONGEST_LABEL} characters: it stands in a picture.`,
      })
      .meta({ maxLength: LONGEST_LABEL })
      .describe('Two to four words, for the picture')
      .optional(),
    phase: z
      .enum(['background', 'days', 'aftermath'])
      .describe('Before the report, in its days, or after it'),
    text: text.describe('What happened, in a sentence or two'),
    evidence,
    sources: z.array(source).describe('Where it is known from, if not from the report').optional(),
  }),
);

export const tiesSchema = z.array(
  z.strictObject({
    from: id.describe('The entry that acts'),
    to: id.describe('The entry it acts towards'),
    kind: z.enum(TIE_KINDS).describe('What it does'),
    text: text.describe('The tie in a sentence'),
    'as-of': dayOrMonth.describe('When that was so: 2016-12'),
    evidence,
    sources: z.array(source).describe('Where it is known from, if not from the article').optional(),
  }),
);
