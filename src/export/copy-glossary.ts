import { msg } from '@lit/localize';
import { asOf } from '../languages/as-of.js';
import { coordinateWords } from '../languages/coordinate-words.js';
import { entryGroups } from '../languages/entry-groups.js';
import { sideLabel } from '../languages/side-labels.js';
import type { Backer, Entry, NativeName } from '../model/entry.js';
import { heading, ownTongue, ownWords, placeHref, placeId, tongue, type Copy } from './copy.js';
import { copyInlines } from './copy-inlines.js';
import { copySources } from './copy-sources.js';
import { copyTies } from './copy-ties.js';
import { element, type Content, type Markup } from './markup.js';

/** Who is who, places and terms. Where places are is told in words; a copy has no map. */
export function copyGlossary(copy: Copy): Content {
  const { glossary, language, ties } = copy.article;
  return entryGroups().map(({ type, id, heading: words }) => {
    const entries = glossary.filter((entry) => entry.type === type);
    if (entries.length === 0) return null;
    const place = placeId('glossary', `${id}-heading`);
    return element(
      'section',
      { 'aria-labelledby': place },
      heading(copy.form.level + 1, place, words, language),
      entries.map((entry) => copyEntry(entry, copy)),
      type === 'actor' && ties.length > 0 ? copyTies(copy) : null,
    );
  });
}

function copyEntry(entry: Entry, copy: Copy): Markup {
  const { article, form } = copy;
  const language = article.glossaryLanguage;
  const name = placeId('glossary', `${entry.id}-name`);
  const rows = rowsOf(entry, copy).filter((row) => row.content !== null);
  return element(
    'section',
    {
      id: placeId('glossary', entry.id),
      'aria-labelledby': name,
      ...tongue(language, article.language),
    },
    element(`h${form.level + 2}`, { id: name }, element('dfn', {}, entry.name)),
    element('p', {}, entry.kind),
    element('p', {}, copyInlines(entry.definition, copy, language)),
    rows.length === 0
      ? null
      : element(
          'dl',
          {},
          rows.map(({ term, content }) => [
            element('dt', ownTongue(language), term),
            element('dd', {}, content),
          ]),
        ),
  );
}

interface Row {
  term: string;
  content: Content;
}

function rowsOf(entry: Entry, copy: Copy): Row[] {
  const { slug, glossaryLanguage: language } = copy.article;
  const { aliases, native, pronunciation, alignment, backers, founded, since } = entry;
  const { coordinates } = entry;
  const sources = coordinates ? [...entry.sources, coordinates.source] : entry.sources;
  const some = <T>(all: readonly T[], write: (one: T) => Content): Content =>
    all.length === 0 ? null : all.map((one, index) => [index === 0 ? null : ' · ', write(one)]);
  return [
    { term: msg('Also written'), content: some(aliases, (alias) => alias) },
    { term: msg('In its own script'), content: some(native, nativeName) },
    {
      term: msg('Say it'),
      content:
        pronunciation &&
        (pronunciation.ipa === null
          ? pronunciation.respelling
          : [
              pronunciation.respelling,
              ' ',
              element('span', { lang: 'und-fonipa' }, `/${pronunciation.ipa}/`),
            ]),
    },
    {
      term: msg('Side'),
      content: alignment && [
        ownWords(language, sideLabel(alignment.side)),
        '. ',
        alignment.text,
        ' ',
        ownWords(language, asOf(alignment.asOf)),
      ],
    },
    { term: msg('Backed by'), content: some(backers, (one) => copyBacker(one, copy)) },
    { term: msg('Began'), content: founded },
    { term: msg('In this story'), content: entry.roles[slug] ?? null },
    { term: msg('Since then'), content: since },
    {
      term: msg('Where'),
      content: coordinates && ownWords(language, coordinateWords(coordinates)),
    },
    { term: msg('Sources'), content: sources.length > 0 ? copySources(sources) : null },
  ];
}

function nativeName({ text, lang, dir, meaning }: NativeName): Content {
  return [element('bdi', { lang, dir }, text), meaning === null ? null : ` (“${meaning}”)`];
}

function copyBacker({ entry, name, how }: Backer, copy: Copy): Content {
  const known = entry !== null && copy.names.has(entry);
  return [
    known ? element('a', { href: placeHref(copy, 'glossary', entry) }, name) : name,
    how === null ? null : `: ${how}`,
  ];
}
