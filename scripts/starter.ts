/**
 * What `npm run new` writes: an article, or an entry of the glossary, that compiles as it is and
 * whose words say what to put in their place.
 */
import { stringify } from 'yaml';

/** What a new article is made of. */
export interface NewArticle {
  slug: string;
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** The day it is published, `2016-12-13`. */
  published: string;
}

/** Folders of content/ that hold entries. */
export type EntryFolder = 'actors' | 'places' | 'terms';

/**
 * The files of a new article.
 * @returns texts by path, such as `content/my-article/article.md`
 */
export function newArticle({ slug, title, language, published }: NewArticle): Map<string, string> {
  // English words would be read out as if they were of the article's language. Where that shows,
  // in another script, the author finds dots to fill in, and what they are for in comments.
  const say = (words: string): string => (isLatin(language) ? words : '…');
  const article = `---
title: ${scalar(title)}
# One or two sentences: what the article tells and why it matters.
dek: ${say('Say in one or two sentences what the article tells and why it matters.')}
published: ${published}
language: ${scalar(language)}
# place: Where it is reported from
# content-note: What in it may distress
# The reports, studies or interviews that it rests on.
sources:
  - name: ${say('Name the report, study or interview that this rests on')}
    # url: https://example.org/
---

${say('Tell in this first paragraph what happened, to whom, where and when. Every word in this file waits to be replaced by yours.')} {#opening}

## ${say('Write a heading that says what comes next')} {#first-section}

${say('Write short paragraphs. The words in braces at the end of this one are its name: the summary and the timeline point to it, so it stays the same when you change the words.')} {#what-happened}

${say('Names are found by themselves once they have an entry. For a person or a group, `npm run new -- --actor "Their name"` makes one.')} {#names}

## ${say('Say what is known and what is only said')} {#known-and-said}

${say('Mark the words of somebody else:')} :claim[${say('the bridge was closed for a week')}]{who="${say('A described or named source')}" setting="${say('to a reporter')}" status=claimed}. ${say('Readers can then tell a fact from a claim.')} {#claims}

- ${say('A list begins its lines with a hyphen.')}
- ${say('A note is a sign in the text')}[^note] ${say('and a line at the end of the file.')}

[^note]: ${say('Say here where a figure comes from.')}
`;
  const summary = `## In one sentence

${say('Tell the story in one sentence.')} :evidence[opening]

## Key points

- ${say('Write what a reader should remember, and name the paragraphs it rests on.')} :evidence[what-happened]
- ${say('Keep the doubt: say who claims what is not known.')} :evidence[claims]

## In plain words

${say('Tell it again in short words. Use short lines. A child of twelve should be able to read it.')} :evidence[opening what-happened]
`;
  const timeline = `# The days of the story. A story without days needs no timeline: remove this file.
- id: first-event
  date: ${published}
  date-text: ${scalar(dateInWords(published, language))}
  phase: days # background, days or aftermath
  text: ${say('Say what happened on this day.')}
  evidence: [what-happened]
`;
  return new Map([
    [`content/${slug}/article.md`, article],
    [`content/${slug}/summary.md`, summary],
    [`content/${slug}/timeline.yaml`, timeline],
  ]);
}

/** What each kind of entry is called until its author says it better. */
const KINDS: Record<EntryFolder, string> = {
  actors: 'person or group',
  places: 'place',
  terms: 'word that needs explaining',
};

/** Keys that one kind of entry has and the others have not, as comments to fill in. */
const OWN_KEYS: Record<EntryFolder, string> = {
  actors: `# alignment: { side: monitor, text: Which side it was on and who says so, as-of: 2016-12 }
# backers: [{ name: Who backs it, how: with what }]
# roles:
#   my-article: What it did in the story of that article's folder.
`,
  places: '# coordinates: { latitude: 36.20, longitude: 37.16, source: { name: GeoNames } }\n',
  terms: '',
};

/** The file of a new entry, which its name and its kind of folder decide. */
export function newEntry(folder: EntryFolder, id: string, name: string): Map<string, string> {
  return new Map([
    [
      `content/${folder}/${id}.yaml`,
      `name: ${scalar(name)}
kind: ${KINDS[folder]}
definition: Say in one or two plain sentences what it is.
# aliases: [Another spelling]
# native: [{ text: حلب, lang: ar, meaning: What the name means }]
# pronunciation: { respelling: a-LEP-oh }
${OWN_KEYS[folder]}# sources: [{ name: Where this is known from, url: https://example.org/ }]
`,
    ],
  ]);
}

/**
 * A title made of a slug.
 * @returns for `river-crossing-closed` `River crossing closed`
 */
export function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text as YAML writes it on one line, in quotation marks where it needs them. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim();
}

function isLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

function dateInWords(day: string, language: string): string {
  const locale = /^en(?:-|$)/i.test(language) ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
