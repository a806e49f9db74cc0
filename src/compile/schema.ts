import { z } from 'zod';
import { SIDES } from '../model/entry.js';
import { TIE_KINDS } from '../model/tie.js';
import { LONGEST_LABEL } from '../model/event-label.js';
import { isLanguageTag } from '../model/direction.js';
import { isKebabCase } from '../model/slugify.js';
import { isDay, isMonth, isTime } from './iso-date.js';
import { isWebAddress } from './web-address.js';

/**
 * The shapes of the YAML in content/. Where a value needs more than a type, its schema's error has
 * two lines: what is wrong with it, and the mend.
 */

const text = z.string().trim().min(1);

const id = text.refine(isKebabCase, {
  error: 'is not in kebab-case.\nWrite it with small letters a to z, digits and hyphens only.',
});

const language = text.refine(isLanguageTag, {
  error: 'is not a BCP 47 language tag.\nWrite a tag such as `en`, `ar` or `ckb`.',
});

const url = text.refine(isWebAddress, {
  error: 'is not an absolute web address.\nWrite it in full, beginning with https://.',
});

const day = text.refine(isDay, {
  error: 'is not a day of the calendar.\nWrite year, month and day, such as 2016-12-13.',
});

const dayOrMonth = text.refine((value) => isDay(value) || isMonth(value), {
  error: 'is not a date.\nWrite a month or a day of the calendar: 2016-12 or 2016-12-13.',
});

const date = text.refine((value) => isDay(value) || isMonth(value) || isTime(value), {
  error:
    'is not a date.\nWrite a month, a day of the calendar or a time with its offset: ' +
    '2016-12, 2016-12-13 or "2016-12-13T05:00+02:00".',
});

function degrees(most: number) {
  return z.number().refine((value) => Math.abs(value) <= most, {
    error: `is out of range.\nWrite degrees between -${most} and ${most}, as a decimal number.`,
  });
}

const source = z.strictObject({ name: text, url: url.optional(), note: text.optional() });

export const siteSchema = z.strictObject({
  name: text,
  description: text,
  url: url.optional(),
});

export const articleSchema = z.strictObject({
  title: text,
  'short-title': text.optional(),
  dek: text,
  published: day,
  place: text.optional(),
  language,
  kind: z.enum(['news', 'article']).optional(),
  'content-note': text.optional(),
  sources: z.array(source).min(1),
  featured: z.array(id).optional(),
  glossary: z.array(id).optional(),
});

export const summarySchema = z.strictObject({ title: text.optional() });

const entry = {
  name: text,
  kind: text,
  aliases: z.array(text).optional(),
  native: z.array(z.strictObject({ text, lang: language, meaning: text.optional() })).optional(),
  pronunciation: z.strictObject({ respelling: text, ipa: text.optional() }).optional(),
  definition: text,
  founded: text.optional(),
  roles: z.record(z.string(), text).optional(),
  since: text.optional(),
  sources: z.array(source).optional(),
};

const backer = z
  .strictObject({ entry: id.optional(), name: text.optional(), how: text.optional() })
  .refine((value) => (value.entry === undefined) !== (value.name === undefined), {
    error:
      'needs either an entry or a name.\nWrite `entry: ID`, or `name: …` where it has no entry.',
  });

export const actorSchema = z.strictObject({
  ...entry,
  alignment: z.strictObject({ side: z.enum(SIDES), text, 'as-of': dayOrMonth }).optional(),
  backers: z.array(backer).optional(),
});

export const placeSchema = z.strictObject({
  ...entry,
  coordinates: z.strictObject({ latitude: degrees(90), longitude: degrees(180) }).optional(),
});

export const termSchema = z.strictObject(entry);

export const timelineSchema = z.array(
  z.strictObject({
    id,
    date,
    until: dayOrMonth.optional(),
    'date-text': text,
    label: text
      .refine((value) => value.length <= LONGEST_LABEL, {
        error: `is too long.\nWrite at most ${LONGEST_LABEL} characters: it stands in a picture.`,
      })
      .optional(),
    phase: z.enum(['background', 'days', 'aftermath']),
    text,
    evidence: z.array(id).optional(),
    sources: z.array(source).optional(),
  }),
);

export const tiesSchema = z.array(
  z.strictObject({
    from: id,
    to: id,
    kind: z.enum(TIE_KINDS),
    text,
    'as-of': dayOrMonth,
    evidence: z.array(id).optional(),
    sources: z.array(source).optional(),
  }),
);
