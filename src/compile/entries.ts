import type { z } from 'zod';
import { directionOf } from '../model/direction.js';
import type { Backer, Entry, EntryType } from '../model/entry.js';
import type { Problem } from '../model/problem.js';
import { countNameWords, LONGEST_NAME } from '../model/match-terms.js';
import { isKebabCase } from '../model/slugify.js';
import type { Source } from '../model/source.js';
import { checkData } from './check-data.js';
import type { EntryWords } from './entry-words.js';
import { reportUnknownEntry, toInlines } from './inlines.js';
import { parseLine } from './parse-line.js';
import { RESERVED_IDS } from './reserved-ids.js';
import { readYaml, type DataPath, type YamlData } from './read-yaml.js';
import { reportFor } from './report.js';
import { actorSchema, placeSchema, termSchema } from './schema.js';

/** The folders of content/ that hold entries. */
export const ENTRY_FOLDERS: Readonly<Record<string, EntryType>> = {
  actors: 'actor',
  places: 'place',
  terms: 'term',
};

const SCHEMAS = { actor: actorSchema, place: placeSchema, term: termSchema };

type EntryData = Partial<z.output<typeof actorSchema> & z.output<typeof placeSchema>>;

interface EntryFile {
  file: string;
  id: string;
  type: EntryType;
  yaml: YamlData | null;
  data: EntryData;
}

/** The entries of a site, and where each article's roles are told. */
export interface ReadEntries {
  entries: Map<string, Entry>;
  /** Every article slug that an entry tells a role for. */
  roles: { slug: string; file: string; line: number }[];
  /** What is written in each file, to be checked when all names are known. */
  words: EntryWords[];
}

/**
 * Reads all actors, places and terms.
 * @param files by path; those outside the folders of entries are passed over
 * @returns every entry that has a file, with what could be read of it
 */
export function readEntries(files: ReadonlyMap<string, string>, problems: Problem[]): ReadEntries {
  const found = [...files].flatMap(([file, text]) => readEntryFile(file, text, problems));
  const known = new Map<string, EntryFile>();
  for (const entry of found) {
    const other = known.get(entry.id);
    if (other) {
      reportFor(entry.file, problems)(
        1,
        `The id “${entry.id}” is already that of ${other.file}.`,
        'Rename one of the two files.',
      );
    } else known.set(entry.id, entry);
  }
  reportSharedNames(known.values(), problems);
  const names = new Map([...known].map(([id, { data }]) => [id, { name: data.name ?? id }]));
  const entries = new Map([...known].map(([id, entry]) => [id, toEntry(entry, names, problems)]));
  const roles = [...known.values()].flatMap(({ file, yaml, data }) =>
    Object.keys(data.roles ?? {}).map((slug) => ({
      slug,
      file,
      line: yaml?.lineOf(['roles', slug]) ?? 1,
    })),
  );
  const words = [...known.values()].map(({ file, yaml, data }) => ({
    file,
    data,
    lineOf: (path: DataPath) => yaml?.lineOf(path) ?? 1,
  }));
  return { entries, roles, words };
}

function readEntryFile(file: string, text: string, problems: Problem[]): EntryFile[] {
  const [, folder = '', id = ''] = /^content\/([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (!Object.hasOwn(ENTRY_FOLDERS, folder)) return [];
  const type = ENTRY_FOLDERS[folder]!;
  const report = reportFor(file, problems);
  if (!isKebabCase(id)) {
    report(
      1,
      `The file name “${id}” is not in kebab-case.`,
      'Rename it with small letters a to z, digits and hyphens only: it is the id of the entry.',
    );
  }
  if (RESERVED_IDS.has(id)) {
    report(
      1,
      `The file name “${id}” belongs to a part of the glossary’s page itself.`,
      `Rename it, to “${id}-${type}.yaml” for one: it is the id of the entry.`,
    );
  }
  const yaml = readYaml(text, 1, report);
  const data: EntryData = checkData<z.ZodObject>(SCHEMAS[type], yaml, report).value;
  return [{ file, id, type, yaml, data }];
}

/** What is left of a name where letter case, accents and signs are overlooked. */
function blurred(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘`ʼʿʾ]/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

/**
 * No name or alias may belong to two entries, or stand twice in one; nor may a reader have to tell
 * two entries apart by letter case, accents or signs alone.
 */
function reportSharedNames(found: Iterable<EntryFile>, problems: Problem[]): void {
  const owners = new Map<string, EntryFile>();
  const similar = new Map<string, { term: string; entry: EntryFile }>();
  for (const entry of found) {
    const terms: [string, (string | number)[]][] = [
      [entry.data.name ?? '', ['name']],
      ...(entry.data.aliases ?? []).map((alias, index): [string, (string | number)[]] => [
        alias,
        ['aliases', index],
      ]),
    ];
    for (const [term, path] of terms) {
      const key = term.normalize('NFC').replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' ').trim();
      const owner = owners.get(key);
      if (key === '') continue;
      if (countNameWords(key) > LONGEST_NAME) {
        reportFor(entry.file, problems)(
          entry.yaml?.lineOf(path) ?? 1,
          `“${key.slice(0, 40)}…” has more than ${LONGEST_NAME} words and would not be found in a text.`,
          'Write a shorter form of the name, and the whole of it in the definition.',
        );
      }
      if (!owner) {
        owners.set(key, entry);
        const blur = blurred(key);
        const other = similar.get(blur);
        if (!other) similar.set(blur, { term: key, entry });
        else if (other.entry !== entry && blur !== '') {
          reportFor(entry.file, problems)(
            entry.yaml?.lineOf(path) ?? 1,
            `“${term}” can be taken for “${other.term}” of ${other.entry.file}: they differ only in letter case, accents or signs.`,
            'Leave the name to one of the two entries, or write a longer form here.',
          );
        }
      } else {
        reportFor(entry.file, problems)(
          entry.yaml?.lineOf(path) ?? 1,
          owner === entry
            ? `“${term}” stands twice in this entry.`
            : `“${term}” is claimed by ${owner.file} and by ${entry.file}.`,
          owner === entry ? 'Keep it once.' : 'Leave it to one of the two entries.',
        );
      }
    }
  }
}

function toEntry(
  { file, id, type, yaml, data }: EntryFile,
  names: ReadonlyMap<string, { name: string }>,
  problems: Problem[],
): Entry {
  const report = reportFor(file, problems);
  const lineOf = (...path: (string | number)[]): number => yaml?.lineOf(path) ?? 1;
  const definitionLine = lineOf('definition');
  const definition = toInlines(
    parseLine(data.definition ?? '', definitionLine, 'The definition', report),
    {
      report,
      place: 'a definition',
      language: 'en',
      definitions: new Map(),
      entries: names,
      terms: null,
      abbreviations: null,
      fragments: null,
      claims: null,
      notes: null,
    },
    id,
  );
  const backers = (data.backers ?? []).map((backer, index): Backer => {
    const { entry = null, name, how = null } = backer;
    if (entry !== null && !names.has(entry)) {
      const line = lineOf('backers', index, 'entry');
      reportUnknownEntry(entry, line, 'A backer', names.keys(), report);
    }
    return { entry, name: name ?? (entry === null ? '' : (names.get(entry)?.name ?? entry)), how };
  });
  const { alignment, pronunciation } = data;
  return {
    id,
    type,
    name: data.name ?? id,
    kind: data.kind ?? '',
    aliases: data.aliases ?? [],
    native: (data.native ?? []).map(({ text, lang, meaning }) => ({
      text,
      lang,
      dir: directionOf(lang),
      meaning: meaning ?? null,
    })),
    pronunciation: pronunciation
      ? { respelling: pronunciation.respelling, ipa: pronunciation.ipa ?? null }
      : null,
    definition,
    alignment: alignment
      ? { side: alignment.side, text: alignment.text, asOf: alignment['as-of'] }
      : null,
    backers,
    founded: data.founded ?? null,
    since: data.since ?? null,
    coordinates: data.coordinates
      ? { ...data.coordinates, source: toSource(data.coordinates.source) }
      : null,
    roles: data.roles ?? {},
    sources: toSources(data.sources),
  };
}

/** Sources as the model has them. */
export function toSources(sources: readonly GivenSource[] = []): Source[] {
  return sources.map(toSource);
}

interface GivenSource {
  name: string;
  url?: string | undefined;
  note?: string | undefined;
}

function toSource({ name, url, note }: GivenSource): Source {
  return { name, url: url ?? null, note: note ?? null };
}
